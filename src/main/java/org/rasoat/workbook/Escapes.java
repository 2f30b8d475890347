package org.rasoat.workbook;

import java.util.regex.Pattern;

/** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  /** The text that is meant. */
  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match -> {
              char meant = (char) Integer.parseInt(match.group(1), 16);
              return meant == '\\' || meant == '$' ? "\\" + meant : String.valueOf(meant);
            });
  }
}
