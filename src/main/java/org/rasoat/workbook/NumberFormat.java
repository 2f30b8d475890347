package org.rasoat.workbook;

import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a cell style.
 *
 * @param id its number in the file; up to 163 they have a fixed meaning
 * @param code how it is written: {@code #,##0.00}
 * @param day how it shows a day, if it shows one
 * @param fixed how it shows a number, if that takes nothing but decimals
 */
record NumberFormat(int id, String code, Optional<DatePattern> day, Optional<FixedNumber> fixed) {

  private static final String GENERAL_CODE = "General";

  static final NumberFormat GENERAL =
      new NumberFormat(0, GENERAL_CODE, Optional.empty(), Optional.empty());

  /** How long a code may be; Excel itself takes 255 characters. A longer one is not understood. */
  static final int LONGEST = 255;

  /** How POI writes the numbers whose meaning depends on the edition of Excel. */
  private static final String RESERVED = "reserved-";

  /**
   * The format with that number.
   *
   * @param code as the file gives it, or null for a format of fixed meaning
   */
  static NumberFormat of(int id, @Nullable String code) {
    String meant = meant(id, code);
    return new NumberFormat(id, meant, DatePattern.parse(meant), FixedNumber.of(meant));
  }

  /** Whether it shows a number as it is. */
  boolean general() {
    return code.equals(GENERAL.code);
  }

  /**
   * Numbers 14 and 22 mean the day as the user's own Excel writes it, whatever the file says; 27 to
   * 36 and 50 to 58 are the days and times of East Asian editions (ECMA-376 part 1, 18.8.30).
   */
  private static String meant(int id, @Nullable String code) {
    if (id == 14) {
      return "dd/mm/yyyy";
    }
    if (id == 22) {
      return "dd/mm/yyyy h:mm";
    }
    if (code != null && !code.startsWith(RESERVED)) {
      return code.length() > LONGEST ? GENERAL_CODE : code;
    }
    if ((id >= 32 && id <= 35) || id == 55 || id == 56) {
      return "h:mm:ss";
    }
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return "dd/mm/yyyy";
    }
    String builtin = BuiltinFormats.getBuiltinFormat(id);
    return builtin == null || builtin.startsWith(RESERVED) ? GENERAL_CODE : builtin;
  }
}
