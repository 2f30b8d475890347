package org.rasoat.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a sheet in the plain form in which nearly all programs write them: rows that say their
 * number, and in them numbers, yes and no, and numbers of shared texts. A parser of XML asks of
 * each letter what it could mean anywhere; of these rows it can mean one thing only, and a sheet
 * may have a hundred million letters. What is plain here, any parser reads to the same; whatever
 * else there is, sound or not, is of {@link OtherForm} and left to the parser.
 */
final class PlainRows {

  /** The names of the attributes that a plain row may have, the more frequent ones first. */
  private static final List<byte[]> ROW_ATTRIBUTES =
      Stream.of(
              "r",
              "spans",
              "s",
              "ht",
              "customHeight",
              "customFormat",
              "x14ac:dyDescent",
              "hidden",
              "outlineLevel",
              "collapsed",
              "thickBot",
              "thickTop",
              "ph")
          .map(PlainRows::ascii)
          .toList();

  private static final byte[] ROW = ascii("<row");
  private static final byte[] ROW_END = ascii("row>");
  private static final byte[] CELL_END = ascii("/c>");
  private static final byte[] VALUE_END = ascii("</v>");
  private static final byte[] TRUE_REST = ascii("rue");
  private static final byte[] FALSE_REST = ascii("alse");

  /** By the letter: whether it may be one of a number. */
  private static final boolean[] NUMERIC = new boolean[1 << Byte.SIZE];

  static {
    for (byte letter : ascii("0123456789.-+Ee")) {
      NUMERIC[letter] = true;
    }
  }

  private static final int NUMBER = 0;
  private static final int HEIGHT = 3;
  private static final int EXTENDED = 6;
  private static final int HIDDEN = 7;

  private final byte[] bytes;
  private final int end;
  private final boolean extended;
  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final Letters value = new Letters();

  /** Where the next letter stands. */
  private int at;

  private int row;
  private int column;

  /** The rows are not of the plain form, or not well-formed at all. */
  static final class OtherForm extends Exception {
    private static final long serialVersionUID = 1L;

    OtherForm() {
      super("other than plain rows", null, false, false);
    }
  }

  /**
   * Rows to be read.
   *
   * @param bytes rows in ASCII or in what looks like it for the letters of ASCII, from the first
   *     byte on
   * @param end where they end
   * @param extended whether the prefix x14ac is declared, which Excel uses in rows
   * @param sheet takes them
   */
  PlainRows(byte[] bytes, int end, boolean extended, Worksheet.Builder sheet, CellMaker maker) {
    this.bytes = bytes;
    this.end = end;
    this.extended = extended;
    this.sheet = sheet;
    this.maker = maker;
  }

  /**
   * Reads them.
   *
   * @throws OtherForm if they are not plain; the sheet and what measures it are of no use then
   */
  void read() throws OtherForm {
    blanks();
    while (at < end) {
      expect(ROW);
      row();
      blanks();
    }
  }

  private void row() throws OtherForm {
    maker.meter().step();
    row = 0;
    column = 0;
    boolean hidden = false;
    int seen = 0;
    byte letter = afterBlank(next());
    while (letter == ' ') {
      int name = rowAttribute();
      if ((seen & (1 << name)) != 0 || (name == EXTENDED && !extended)) {
        throw new OtherForm();
      }
      seen |= 1 << name;
      switch (name) {
        case NUMBER -> row = whole('"');
        case HEIGHT -> hidden |= nothing();
        case HIDDEN -> hidden |= flag();
        default -> pass();
      }
      letter = afterBlank(next());
    }
    // Without a number it is the one after the last, which another piece may hold.
    if (row == 0) {
      throw new OtherForm();
    }
    if (hidden) {
      Address.check(row, 1);
      sheet.hideRow(row);
    }
    if (!empty(letter)) {
      cells();
    }
  }

  /** The number of the attribute whose name follows; its value is next. */
  private int rowAttribute() throws OtherForm {
    int start = at;
    while (next() != '=') {
      // The name goes on.
    }
    int length = at - 1 - start;
    expect('"');
    for (int i = 0; i < ROW_ATTRIBUTES.size(); i++) {
      byte[] name = ROW_ATTRIBUTES.get(i);
      if (name.length == length && Arrays.equals(bytes, start, start + length, name, 0, length)) {
        return i;
      }
    }
    throw new OtherForm();
  }

  /** The letter behind an attribute, or the stroke behind it and a blank: {@code <c r="A1" />}. */
  private byte afterBlank(byte letter) throws OtherForm {
    return letter == ' ' && stroke() ? next() : letter;
  }

  private boolean stroke() {
    return at < end && bytes[at] == '/';
  }

  /** Whether the element that begins has an end of its own, so that nothing is in it. */
  private boolean empty(byte letter) throws OtherForm {
    if (letter == '/') {
      expect('>');
      return true;
    }
    if (letter != '>') {
      throw new OtherForm();
    }
    return false;
  }

  private void cells() throws OtherForm {
    while (true) {
      blanks();
      expect('<');
      if (next() == '/') {
        expect(ROW_END);
        return;
      }
      at--;
      expect('c');
      cell();
    }
  }

  private void cell() throws OtherForm {
    maker.meter().step();
    boolean placed = false;
    boolean styled = false;
    int style = 0;
    byte type = 0;
    byte letter = afterBlank(next());
    while (letter == ' ') {
      byte name = next();
      expect('=');
      expect('"');
      if (name == 'r' && !placed) {
        placed = true;
        place();
      } else if (name == 's' && !styled) {
        styled = true;
        style = whole('"');
      } else if (name == 't' && type == 0) {
        type = next();
        expect('"');
      } else {
        throw new OtherForm();
      }
      letter = afterBlank(next());
    }
    if (!placed) {
      column++;
    }
    if (!empty(letter)) {
      blanks();
      expect('<');
      if (next() == 'v') {
        value(type, style);
        blanks();
        expect('<');
      } else {
        at--;
      }
      expect(CELL_END);
    }
  }

  /** An address in capital letters and digits. */
  private void place() throws OtherForm {
    row = 0;
    column = 0;
    byte letter = next();
    while (letter >= 'A' && letter <= 'Z' && column <= Address.MAX_COLUMN) {
      column = 26 * column + letter - 'A' + 1;
      letter = next();
    }
    at--;
    row = whole('"');
    Address.check(row, column);
  }

  private void value(byte type, int style) throws OtherForm {
    expect('>');
    numeral();
    expect(VALUE_END);
    switch (type) {
      case 's' -> maker.sharedText(sheet.cells(), row, column, value.whole(-1), style, false);
      case 0, 'n' -> maker.number(sheet.cells(), row, column, value.number(), style, false);
      case 'b' -> maker.bool(sheet.cells(), row, column, Xml.yes(value.toString()), false);
      default -> throw new OtherForm();
    }
  }

  /** A number of one to eight digits, up to a letter behind it. */
  private int whole(char behind) throws OtherForm {
    int number = 0;
    int start = at;
    byte letter = next();
    while (letter >= '0' && letter <= '9' && at - start <= 8) {
      number = 10 * number + letter - '0';
      letter = next();
    }
    if (letter != behind || at - start == 1) {
      throw new OtherForm();
    }
    return number;
  }

  /** Whether a height is zero. */
  private boolean nothing() throws OtherForm {
    numeral();
    expect('"');
    return value.number() == 0;
  }

  /** Takes what may be a number, however it is written. */
  private void numeral() throws OtherForm {
    int start = at;
    while (NUMERIC[next() & 0xff]) {
      // The number goes on.
    }
    at--;
    value.clear();
    value.add(bytes, start, at);
    if (value.length() == 0) {
      throw new OtherForm();
    }
  }

  private boolean flag() throws OtherForm {
    byte letter = next();
    if (letter == 't') {
      expect(TRUE_REST);
    } else if (letter == 'f') {
      expect(FALSE_REST);
    } else if (letter != '0' && letter != '1') {
      throw new OtherForm();
    }
    expect('"');
    return letter == '1' || letter == 't';
  }

  /** Passes over the value of an attribute that says nothing of what is kept. */
  private void pass() throws OtherForm {
    byte letter = next();
    while (letter != '"') {
      if (letter < ' ' || letter == '<' || letter == '&') {
        throw new OtherForm();
      }
      letter = next();
    }
  }

  private void blanks() {
    if (at < end && bytes[at] <= ' ') {
      passBlanks();
    }
  }

  private void passBlanks() {
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
  }

  /**
   * The next letter. It is asked for so often that it has to be small enough to be put in place.
   */
  private byte next() throws OtherForm {
    if (at == end) {
      throw ended();
    }
    return bytes[at++];
  }

  private static OtherForm ended() {
    return new OtherForm();
  }

  private void expect(char letter) throws OtherForm {
    if (next() != letter) {
      throw new OtherForm();
    }
  }

  private void expect(byte[] letters) throws OtherForm {
    for (byte letter : letters) {
      if (next() != letter) {
        throw new OtherForm();
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
