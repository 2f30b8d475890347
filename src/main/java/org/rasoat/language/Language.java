package org.rasoat.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language that reports, messages and pages are written in. */
public enum Language {
  /** Vietnamese, the first language of the users. */
  VI(Locale.forLanguageTag("vi-VN"), "có", "không"),
  /** English. */
  EN(Locale.ENGLISH, "yes", "no");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

  private final Locale locale;
  private final String yes;
  private final String no;

  Language(Locale locale, String yes, String no) {
    this.locale = locale;
    this.yes = yes;
    this.no = no;
  }

  /** How numbers are written; made once, for it takes long. */
  private static final class Numbers {
    private static final Map<Language, DecimalFormat> WHOLE = formats("#,##0.######");
    private static final Map<Language, DecimalFormat> PERCENT = formats("#,##0.#");

    private static Map<Language, DecimalFormat> formats(String pattern) {
      Map<Language, DecimalFormat> formats = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        formats.put(language, format);
      }
      return formats;
    }
  }

  /** The locale of this language. */
  public Locale locale() {
    return locale;
  }

  /**
   * A value as a reader of this language writes it: days as 31/03/2020 and months as 03/2020 in
   * both (the order of day and month that the workbooks themselves use), numbers with the
   * language's separators, yes or no, lists with commas; null as a dash, and so is what is no
   * number (NaN).
   */
  public String say(@Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (value instanceof Bilingual text) {
      return text.in(this);
    }
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (value instanceof YearMonth month) {
      return MONTH.format(month);
    }
    if (value instanceof Boolean flag) {
      return flag ? yes : no;
    }
    if (value instanceof Number number) {
      return finite(number) ? number(number, 0, Numbers.WHOLE) : say(null);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(this::say).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  /** A share as a percentage with at most one decimal: 0.746 is 74,6 % in Vietnamese. */
  String percent(@Nullable Object share) {
    if (!(share instanceof Number number) || !finite(number)) {
      return say(share);
    }
    return number(number, 2, Numbers.PERCENT) + "%";
  }

  /** The mean of nothing, which rules can come to, is no number. */
  private static boolean finite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }

  /** Formats are not for several threads at a time: each takes a copy. */
  private String number(Number number, int shift, Map<Language, DecimalFormat> formats) {
    return ((DecimalFormat) Objects.requireNonNull(formats.get(this)).clone())
        .format(new BigDecimal(number.toString()).movePointRight(shift));
  }
}
