package org.rasoat.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sign before a line of a table: a running number, or the letter of a section. */
enum Marker {
  /** 1, 2, 3.1 */
  NUMBER("\\d{1,7}(?:\\.\\d{1,3})*"),
  /** I, II, III */
  ROMAN("(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"),
  /** A, B, C */
  CAPITAL("[A-ZĐ]"),
  /** a, b, c */
  SMALL("[a-zđ]"),
  NONE("(?!)");

  private static final Pattern MARKED =
      Pattern.compile("^([IVX]{1,5}|[A-Ha-h]|\\d{1,2})(?:[.)/:]|\\s+[-–—])[-–—\\s]*(?=\\S)");

  private final Pattern shape;

  Marker(String shape) {
    this.shape = Pattern.compile(shape);
  }

  /** What the text of a cell for running numbers is. */
  static Marker of(String text) {
    String sign = text.replaceAll("^[(]|[-–—.)/: ]+$", "");
    for (Marker marker : values()) {
      if (marker.shape.matcher(sign).matches()) {
        return marker;
      }
    }
    return NONE;
  }

  /** The marker at the beginning of a text such as {@code II. Khối phường}. */
  static Marker leading(String text) {
    Matcher matcher = MARKED.matcher(text);
    return matcher.find() ? of(matcher.group(1)) : NONE;
  }

  /** The text without its marker. */
  static String without(String text) {
    return MARKED.matcher(text).replaceFirst("");
  }
}
