package org.rasoat.findings;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** A directive is broken, or the data cannot be right. */
  ERROR,
  /** An aim is missed, or a local default is not kept. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The word in reports and on the command line: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this weighs as much as the other, or more. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
