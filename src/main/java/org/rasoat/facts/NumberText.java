package org.rasoat.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type them into text cells. A point or a comma before groups of three digits
 * separates thousands in a whole number; elsewhere Vietnamese usage decides: a point separates
 * thousands, a comma decimals.
 */
final class NumberText {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)(\\d[\\d., ]*?)\\s*(%|[^\\d%.,]*)\\.?");
  private static final Pattern LOOK_ALIKE =
      Pattern.compile("(?=.*\\d)(?=.*[OoIl])[\\dOoIl]+(?:[.,][\\dOoIl]+)*");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern GROUPED =
      Pattern.compile("[1-9]\\d{0,2}(?:([., ])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern COMMA_DECIMAL =
      Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:[. ]\\d{3})+),\\d+");
  private static final Pattern POINT_DECIMAL =
      Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:[, ]\\d{3})+)\\.\\d+");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,6}) ?/ ?(\\d{1,6})");

  private NumberText() {}

  /**
   * The number in a text that shall hold a whole one, perhaps with a unit; it may be a fraction.
   */
  static Optional<BigDecimal> whole(String text) {
    Matcher matcher = NUMBER.matcher(plain(text));
    if (!matcher.matches() || matcher.group(3).equals("%") || !unit(matcher.group(3))) {
      return Optional.empty();
    }
    String digits = matcher.group(2);
    Optional<BigDecimal> value =
        GROUPED.matcher(digits).matches() ? Optional.of(ungrouped(digits)) : value(digits);
    return value.map(number -> signed(matcher.group(1), number));
  }

  /** The number in a text: with decimals, as a percentage, as a simple fraction. */
  static Optional<BigDecimal> decimal(String text) {
    String plain = plain(text);
    Matcher fraction = FRACTION.matcher(plain);
    if (fraction.matches()) {
      return quotient(fraction.group(1), fraction.group(2));
    }
    Matcher matcher = NUMBER.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(3);
    Optional<BigDecimal> value =
        unit.equals("%") || unit(unit) ? value(matcher.group(2)) : Optional.empty();
    return value
        .map(number -> signed(matcher.group(1), number))
        .map(number -> unit.equals("%") ? number.movePointLeft(2) : number);
  }

  /** What was most likely meant by a text of digits with letters that look like digits. */
  static Optional<String> digits(String text) {
    String plain = plain(text);
    return LOOK_ALIKE.matcher(plain).matches()
        ? Optional.of(plain.replaceAll("[Oo]", "0").replaceAll("[Il]", "1"))
        : Optional.empty();
  }

  private static Optional<BigDecimal> value(String digits) {
    if (DIGITS.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    boolean oneComma = digits.indexOf(',') == digits.lastIndexOf(',');
    if (GROUPED.matcher(digits).matches() && !(digits.contains(",") && oneComma)) {
      return Optional.of(ungrouped(digits));
    }
    if (COMMA_DECIMAL.matcher(digits).matches()) {
      return Optional.of(
          new BigDecimal(digits.replace(".", "").replace(" ", "").replace(',', '.')));
    }
    return POINT_DECIMAL.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits.replace(",", "").replace(" ", "")))
        : Optional.empty();
  }

  private static BigDecimal ungrouped(String digits) {
    return new BigDecimal(digits.replaceAll("[., ]", ""));
  }

  private static Optional<BigDecimal> quotient(String above, String below) {
    BigDecimal divisor = new BigDecimal(below);
    return divisor.signum() == 0
        ? Optional.empty()
        : Optional.of(new BigDecimal(above).divide(divisor, MathContext.DECIMAL64));
  }

  private static BigDecimal signed(String sign, BigDecimal value) {
    return sign.equals("-") ? value.negate() : value;
  }

  private static boolean unit(String text) {
    return text.isEmpty() || Words.UNITS.has(text);
  }

  /** Full-width digits and the true minus sign are typed by mistake, and mean what they look. */
  private static String plain(String text) {
    return CellText.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)).replace('\u2212', '-');
  }
}
