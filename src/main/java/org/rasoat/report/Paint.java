package org.rasoat.report;

import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;

/**
 * Colour for a terminal, or none. It only repeats what the words say already.
 *
 * @param colour whether to colour at all
 */
record Paint(boolean colour) {

  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String GREEN = "1;32";
  private static final String CYAN = "1;36";
  private static final String FAINT = "2";
  private static final String BOLD = "1";

  /** What belongs to a finding of that weight. */
  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case INFO -> CYAN;
        },
        text);
  }

  /** The answer. */
  String verdict(Verdict verdict, String text) {
    return paint(
        switch (verdict) {
          case COMPLIANT -> GREEN;
          case COMPLIANT_WITH_WARNINGS -> YELLOW;
          case NOT_COMPLIANT, NOT_CHECKED -> RED;
        },
        text);
  }

  /** What matters most on its line. */
  String strong(String text) {
    return paint(BOLD, text);
  }

  /** What only helps to find one's way. */
  String faint(String text) {
    return paint(FAINT, text);
  }

  private String paint(String code, String text) {
    return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
