package org.rasoat.findings;

import java.util.Locale;

/** How a finding stands with those who answer for the data. */
public enum Standing {
  /** Nobody has said anything about it yet. */
  OPEN,
  /** Somebody has waived it, for a reason and a time. */
  WAIVED,
  /** It was there already when the baseline was made. */
  BASELINE;

  /** The word in reports: {@code open}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
