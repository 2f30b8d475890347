package org.rasoat.workbook;

import java.util.List;

/**
 * In which encoding the fonts of cell styles show texts.
 *
 * @param styles the encoding of each cell style, by the style's index
 */
record Fonts(List<Encoding> styles) {

  static final Fonts UNICODE = new Fonts(List.of());

  Fonts {
    styles = List.copyOf(styles);
  }

  /** The encoding of a style; Unicode for one that the file does not have. */
  Encoding of(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : Encoding.UNICODE;
  }
}
