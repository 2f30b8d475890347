package org.rasoat.findings;

import java.util.Locale;

/** The answer to the question whether the dossier keeps the rules. */
public enum Verdict {
  /** Every applicable rule ran; there is no error and no warning. */
  COMPLIANT(0),
  /** Every applicable rule ran or said why not; nothing at or above the level that fails. */
  COMPLIANT_WITH_WARNINGS(0),
  /** There is a finding at or above the level that fails. */
  NOT_COMPLIANT(1),
  /** The check could not be made, or not wholly: nothing may be concluded. */
  NOT_CHECKED(3);

  private final int exitCode;

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }

  /** The word in reports: {@code not-compliant}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
