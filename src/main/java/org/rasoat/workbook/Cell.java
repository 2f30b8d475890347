package org.rasoat.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One cell: what it holds, and the text that its user sees. */
public sealed interface Cell {

  /** Where the cell stands. */
  Address at();

  /** The text as the user sees it, in Unicode NFC; empty for a blank cell. */
  String text();

  /** Whether the value is what the program that wrote the file last computed by a formula. */
  boolean formula();

  /** Whether there is nothing to read here: no value, or white space only. */
  default boolean blank() {
    return false;
  }

  /** A cell without a value. */
  record Blank(Address at) implements Cell {
    @Override
    public String text() {
      return "";
    }

    @Override
    public boolean formula() {
      return false;
    }

    @Override
    public boolean blank() {
      return true;
    }
  }

  /**
   * A text.
   *
   * @param encoding how the file wrote it
   */
  record Text(Address at, String text, boolean formula, Encoding encoding) implements Cell {
    /** A text that the file wrote as it is shown. */
    public Text(Address at, String text, boolean formula) {
      this(at, text, formula, Encoding.UNICODE);
    }

    @Override
    public boolean blank() {
      return text.isBlank();
    }
  }

  /**
   * A number.
   *
   * @param value the stored value, whatever the format shows of it
   * @param shown its text, made when asked for
   */
  record Numeric(Address at, BigDecimal value, Shown shown, boolean formula) implements Cell {
    /** A number whose text is known. */
    public Numeric(Address at, BigDecimal value, String text, boolean formula) {
      this(at, value, Shown.as(text), formula);
    }

    @Override
    public String text() {
      return shown.toString();
    }
  }

  /**
   * A day, with or without a time: a number that the cell's format shows as a date. A format that
   * shows hours and minutes alone makes no date.
   *
   * @param value the day and time in the workbook's own date system (1900 or 1904)
   * @param serial the stored number
   * @param shown its text, made when asked for
   */
  record Date(Address at, LocalDateTime value, BigDecimal serial, Shown shown, boolean formula)
      implements Cell {
    /** A day whose text is known. */
    public Date(Address at, LocalDateTime value, BigDecimal serial, String text, boolean formula) {
      this(at, value, serial, Shown.as(text), formula);
    }

    @Override
    public String text() {
      return shown.toString();
    }
  }

  /** True or false. */
  record Bool(Address at, boolean value, String text, boolean formula) implements Cell {}

  /**
   * A formula that ended in an error, or whose result the file does not hold.
   *
   * @param text the error's code as Excel shows it, such as {@code #REF!}; for a missing result the
   *     formula itself with its equals sign
   */
  record Fault(Address at, String text, boolean formula) implements Cell {}
}
