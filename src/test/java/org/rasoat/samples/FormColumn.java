package org.rasoat.samples;

/**
 * A column of a form.
 *
 * @param group the heading it shares with its neighbours, or empty
 * @param heading its own heading
 * @param width in digits of the default font
 */
record FormColumn(String group, String heading, double width, Content content) {

  /** What the cells hold, which decides how they look. */
  enum Content {
    TEXT,
    CODE,
    NUMBER,
    DECIMAL,
    DATE
  }

  /** Text that wraps. */
  static FormColumn text(String heading, double width) {
    return new FormColumn("", heading, width, Content.TEXT);
  }

  /** A short text in the middle of its cell, such as a tick. */
  static FormColumn code(String heading, double width) {
    return new FormColumn("", heading, width, Content.CODE);
  }

  static FormColumn number(String heading, double width) {
    return new FormColumn("", heading, width, Content.NUMBER);
  }

  static FormColumn decimal(String heading, double width) {
    return new FormColumn("", heading, width, Content.DECIMAL);
  }

  static FormColumn date(String heading) {
    return new FormColumn("", heading, 12, Content.DATE);
  }

  /** The same column under a heading that spans several. */
  FormColumn under(String title) {
    return new FormColumn(title, heading, width, content);
  }
}
