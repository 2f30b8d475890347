package org.rasoat.samples;

/** Roman numbers, with which forms count their sections. */
final class Roman {

  private static final String[] TENS = {"", "X", "XX", "XXX"};
  private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  private Roman() {}

  /** The number in Roman digits; less than forty. */
  static String of(int number) {
    return TENS[number / 10] + ONES[number % 10];
  }
}
