package org.rasoat.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * A format that shows numbers with a fixed count of decimals: {@code 0}, {@code 0.0}, {@code
 * #,##0.00}. Most numbers have one of these, and what they show is asked for each time that
 * headings and totals are looked for; POI, which knows all formats, is slow to start.
 *
 * @param grouped whether thousands are set apart
 * @param places how many decimals there are
 */
record FixedNumber(boolean grouped, int places) {

  private static final Pattern CODE = Pattern.compile("(#,##)?0(?:\\.(0+))?");

  /** How Vietnamese sets thousands apart, and decimals. */
  private static final char GROUP = '.';

  private static final char DECIMAL = ',';

  private static final int GROUP_SIZE = 3;

  /** The format with a code; empty for every other one. */
  static Optional<FixedNumber> of(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String decimals = matcher.group(2);
    return Optional.of(
        new FixedNumber(matcher.group(1) != null, decimals == null ? 0 : decimals.length()));
  }

  /**
   * The number as Excel shows it in a Vietnamese edition; empty for one so large or so small that
   * its digits are written with an exponent.
   */
  Optional<String> show(double value) {
    String exact = NumberToTextConverter.toText(value);
    if (exact.indexOf('E') >= 0) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(exact);
    String digits = number.setScale(places, RoundingMode.HALF_UP).abs().toPlainString();
    StringBuilder shown = new StringBuilder(digits);
    int point = places == 0 ? digits.length() : digits.length() - places - 1;
    if (places > 0) {
      shown.setCharAt(point, DECIMAL);
    }
    for (int at = point - GROUP_SIZE; grouped && at > 0; at -= GROUP_SIZE) {
      shown.insert(at, GROUP);
    }
    if (number.signum() < 0) {
      shown.insert(0, '-');
    }
    return Optional.of(shown.toString());
  }
}
