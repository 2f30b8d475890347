package org.rasoat.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;

/**
 * How the numbers of a workbook are shown, style by style, to a user whose Excel is set to
 * Vietnamese: a decimal comma, and days as dd/mm/yyyy.
 */
final class Formats {

  /** The serial number behind 31/12/9999, the last day that Excel knows, in the system of 1900. */
  private static final double END_OF_DAYS = 2_958_466;

  /** The days between the two date systems of Excel. */
  private static final double DAYS_BEFORE_1904 = 1462;

  /** The serial number of a day that never was; from the next one on days are counted rightly. */
  private static final double LEAP_DAY_OF_1900 = 60;

  /** The serial number of 01/01/1970 in the system of 1900. */
  private static final long DAYS_BEFORE_1970 = 25_569;

  /** Whole numbers below this one Excel shows with all of their digits. */
  private static final double LONGEST_WHOLE = 1e11;

  /** So many days are remembered, a power of two: those of almost ninety years. */
  private static final int DAYS = 1 << 15;

  /** So many formats are remembered. */
  private static final int FORMATS = 500;

  /** It is slow to start and not safe for several threads. */
  private static final ThreadLocal<Formatter> NUMBERS = ThreadLocal.withInitial(Formatter::new);

  private final List<NumberFormat> styles;
  private final boolean date1904;

  /**
   * Days met before, each in the place of its number: in a column of a million cells there are the
   * same few. Threads that overwrite what others put there only make it once more.
   */
  private @Nullable Day @Nullable [] days;

  /** What a stored number means in a cell of a style. */
  private record Day(
      double stored, int style, LocalDateTime value, BigDecimal serial, Shown shown) {}

  /**
   * The formats of a workbook.
   *
   * @param styles the number format of each cell style, by the style's index
   * @param date1904 whether days are counted from 1904
   */
  Formats(List<NumberFormat> styles, boolean date1904) {
    this.styles = List.copyOf(styles);
    this.date1904 = date1904;
  }

  /** A date if the style shows the number as one, else a number. */
  Cell number(Address at, double value, int style, boolean formula) {
    NumberFormat format = format(style);
    if (format.day().isPresent() && isDay(value)) {
      return date(at, value, style, formula);
    }
    return new Cell.Numeric(at, decimal(value), Shown.by(new ShownNumber(value, format)), formula);
  }

  /** The text of a number, made when it is asked for: that is for few of very many cells. */
  private final class ShownNumber implements Supplier<String> {
    private final double value;
    private final NumberFormat format;

    ShownNumber(double value, NumberFormat format) {
      this.value = value;
      this.format = format;
    }

    @Override
    public String get() {
      return show(value, format);
    }
  }

  /** A date, shown as dd/mm/yyyy if the style has no date format of its own. */
  Cell date(Address at, double serial, int style, boolean formula) {
    @Nullable Day[] met = days;
    if (met == null) {
      met = new Day[DAYS];
      days = met;
    }
    int place = (int) (31L * style + (long) serial) & (DAYS - 1);
    Day day = met[place];
    if (day == null || day.stored() != serial || day.style() != style) {
      day = met(serial, style);
      met[place] = day;
    }
    return new Cell.Date(at, day.value(), day.serial(), day.shown(), formula);
  }

  private Day met(double serial, int style) {
    LocalDateTime day = day(serial);
    DatePattern pattern = format(style).day().orElse(DatePattern.DAY);
    return new Day(serial, style, day, decimal(serial), Shown.once(() -> pattern.show(day)));
  }

  /**
   * The day of a serial number; whole ones, which most are, need no detour through milliseconds.
   */
  private LocalDateTime day(double serial) {
    boolean plain = !date1904 && serial > LEAP_DAY_OF_1900 && serial < END_OF_DAYS;
    return plain && serial == Math.rint(serial)
        ? LocalDate.ofEpochDay((long) serial - DAYS_BEFORE_1970).atStartOfDay()
        : DateUtil.getLocalDateTime(serial, date1904);
  }

  /** The serial number of a day, or nothing for a day that Excel does not know. */
  Optional<Double> serial(LocalDateTime day) {
    double serial = DateUtil.getExcelDate(day, date1904);
    return serial < 0 ? Optional.empty() : Optional.of(serial);
  }

  private NumberFormat format(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.GENERAL;
  }

  private boolean isDay(double value) {
    return value >= 0 && value < END_OF_DAYS - (date1904 ? DAYS_BEFORE_1904 : 0);
  }

  /**
   * A number as {@code format} shows it; one that a date format cannot show, or whose format means
   * nothing (a file may hold any words there), as a general number.
   */
  private String show(double value, NumberFormat format) {
    NumberFormat used = format.day().isPresent() ? NumberFormat.GENERAL : format;
    boolean whole = value == Math.rint(value) && Math.abs(value) < LONGEST_WHOLE;
    return used.general() && whole
        ? String.valueOf((long) value)
        : used.fixed().flatMap(fixed -> fixed.show(value)).orElseGet(() -> formatted(value, used));
  }

  private String formatted(double value, NumberFormat format) {
    try {
      String shown = NUMBERS.get().show(value, format, date1904);
      // What POI gives when it does not understand a format is the number in the words of Java.
      boolean understood = format.general() || !shown.equals(String.valueOf(value));
      return understood ? Texts.nfc(shown) : show(value, NumberFormat.GENERAL);
    } catch (RuntimeException broken) {
      return format.general() ? decimal(value).toPlainString() : show(value, NumberFormat.GENERAL);
    }
  }

  /** POI's formatter, which keeps what it has made of every format that it ever saw. */
  private static final class Formatter {
    private DataFormatter numbers = new DataFormatter(Language.VI.locale());
    private final Set<String> seen = new HashSet<>();

    String show(double value, NumberFormat format, boolean date1904) {
      if (seen.add(format.code()) && seen.size() > FORMATS) {
        numbers = new DataFormatter(Language.VI.locale());
        seen.clear();
      }
      return numbers.formatRawCellContents(value, format.id(), format.code(), date1904);
    }
  }

  /** The shortest decimal number that means the stored one, without trailing zeros. */
  private static BigDecimal decimal(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      return BigDecimal.valueOf((long) value);
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
