package org.rasoat.workbook;

import java.util.Locale;

/** How the file wrote a text that is shown in Unicode NFC. */
public enum Encoding {
  /** As it is shown. */
  UNICODE("Unicode"),
  /** In Unicode, with marks as characters of their own (NFD and the like). */
  DECOMPOSED("Unicode"),
  /** In the letters of TCVN 5712 that fonts such as {@code .VnTime} show. */
  TCVN3("TCVN3 (ABC)"),
  /** The same in fonts such as {@code .VnTimeH}, which show every letter as a capital. */
  TCVN3_CAPITALS("TCVN3 (ABC)"),
  /** In the pairs of letters that fonts such as {@code VNI-Times} show. */
  VNI("VNI");

  private final String label;

  Encoding(String label) {
    this.label = label;
  }

  /** The encoding for which a font is made. */
  static Encoding ofFont(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.startsWith(".vn")) {
      // A name without any capital was written by a program that does not care for them.
      return name.endsWith("H") || (name.equals(small) && name.endsWith("h"))
          ? TCVN3_CAPITALS
          : TCVN3;
    }
    return small.startsWith("vni-") ? VNI : UNICODE;
  }

  /** Whether texts must be converted to be read. */
  boolean old() {
    return this == TCVN3 || this == TCVN3_CAPITALS || this == VNI;
  }

  /** The same letters without regard to how a font shows them: capitals are no other encoding. */
  public Encoding letters() {
    return this == TCVN3_CAPITALS ? TCVN3 : this;
  }

  /** A text of this encoding in Unicode. */
  String decode(String text) {
    return switch (this) {
      case TCVN3 -> Tcvn3.decode(text);
      case TCVN3_CAPITALS -> Tcvn3.decode(text).toUpperCase(Locale.ROOT);
      case VNI -> Vni.decode(text);
      default -> text;
    };
  }

  /** What people call it. */
  @Override
  public String toString() {
    return label;
  }
}
