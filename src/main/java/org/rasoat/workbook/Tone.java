package org.rasoat.workbook;

import org.apache.poi.ss.usermodel.IndexedColors;

/** How strongly a cell is marked, the strongest first. A colour is never all that a mark says. */
public enum Tone {
  /** For what must be put right. */
  STRONG("FFC7CE", "9C0006", IndexedColors.ROSE, IndexedColors.DARK_RED),
  /** For what should be looked at. */
  MEDIUM("FFEB9C", "7F6000", IndexedColors.LIGHT_YELLOW, IndexedColors.BROWN),
  /** For what is worth knowing. */
  LIGHT("BDD7EE", "1F4E78", IndexedColors.PALE_BLUE, IndexedColors.DARK_BLUE),
  /** For what only belongs to a marked cell. */
  FAINT("EDEDED", "000000", IndexedColors.GREY_25_PERCENT, IndexedColors.BLACK);

  private final String fill;
  private final String text;
  private final IndexedColors oldFill;
  private final IndexedColors oldText;

  Tone(String fill, String text, IndexedColors oldFill, IndexedColors oldText) {
    this.fill = fill;
    this.text = text;
    this.oldFill = oldFill;
    this.oldText = oldText;
  }

  /** The colour behind the text, as red, green and blue. */
  byte[] fill() {
    return rgb(fill);
  }

  /** The colour of the text, which can be read on the fill whatever colour the cell's own has. */
  byte[] text() {
    return rgb(text);
  }

  /** The fill in the palette of {@code .xls}. */
  short oldFill() {
    return oldFill.getIndex();
  }

  /** The text's colour in the palette of {@code .xls}. */
  short oldText() {
    return oldText.getIndex();
  }

  private static byte[] rgb(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }
}
