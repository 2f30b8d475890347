package org.rasoat.facts;

import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The rules that the reading layer itself keeps, whatever the pack. */
public enum ReadingRule {
  /** A required cell is empty. */
  REQUIRED_CELL_EMPTY("DQ-01", Severity.ERROR),
  /** A date cannot be: 31/02/2020, or a year far outside the span of a life. */
  IMPOSSIBLE_DATE("DQ-04", Severity.ERROR),
  /** A number cannot be read. */
  UNREADABLE_NUMBER("DQ-07", Severity.WARNING),
  /** A coded column holds a word that is none of its values. */
  UNKNOWN_VALUE("DQ-09", Severity.WARNING),
  /** A formula ended in an error. */
  FORMULA_ERROR("DQ-11", Severity.WARNING),
  /** An expected column is missing, or several headings match one field. */
  COLUMN_MISSING_OR_AMBIGUOUS("DQ-14", Severity.ERROR);

  private final String id;
  private final Severity severity;

  ReadingRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The id in reports. */
  public String id() {
    return id;
  }

  /** How much its findings weigh. */
  public Severity severity() {
    return severity;
  }

  /** Its title, which names the fault. */
  public Bilingual title() {
    return Sentences.say("facts." + id);
  }
}
