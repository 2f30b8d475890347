package org.rasoat.facts;

import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The rules that the reading layer itself keeps, whatever the pack. */
public enum ReadingRule {
  /** A required cell is empty. */
  REQUIRED_CELL_EMPTY("DQ-01", Severity.ERROR),
  /** Two rows hold what can stand there only once. */
  DUPLICATE_ROW("DQ-02", Severity.ERROR),
  /** A person stands in one list twice; with the same name alone, a warning. */
  DUPLICATE_PERSON("DQ-03", Severity.ERROR),
  /** A date cannot be: 31/02/2020, or a year far outside the span of a life. */
  IMPOSSIBLE_DATE("DQ-04", Severity.ERROR),
  /** Day and month of a column of dates may have been taken for each other. */
  DATE_AS_TEXT("DQ-05", Severity.WARNING),
  /** A text is in the letters of an old font; decomposed Unicode is only mentioned. */
  LEGACY_TEXT("DQ-06", Severity.WARNING),
  /** A number is stored as text, or cannot be read at all. */
  UNREADABLE_NUMBER("DQ-07", Severity.WARNING),
  /** Of columns that are alternatives, none is filled or more than one. */
  NOT_ONE_OF("DQ-08", Severity.ERROR),
  /** A coded column holds a word that is none of its values. */
  UNKNOWN_VALUE("DQ-09", Severity.WARNING),
  /** Data stand where their user does not see them. */
  HIDDEN_DATA("DQ-10", Severity.WARNING),
  /** A formula ended in an error. */
  FORMULA_ERROR("DQ-11", Severity.WARNING),
  /** Running numbers leave some out, or repeat. */
  RUNNING_NUMBERS("DQ-12", Severity.INFO),
  /** A total differs from the sum of its parts. */
  WRONG_TOTAL("DQ-13", Severity.ERROR),
  /** An expected column is missing, or several headings match one field. */
  COLUMN_MISSING_OR_AMBIGUOUS("DQ-14", Severity.ERROR),
  /** A sign or a word for "nothing yet" stands in place of a value. */
  PLACEHOLDER("DQ-15", Severity.INFO);

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

  /** How much its findings weigh at most. */
  public Severity severity() {
    return severity;
  }

  /** Its title, which names the fault. */
  public Bilingual title() {
    return Sentences.say("facts." + id);
  }
}
