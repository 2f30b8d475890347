package org.rasoat.samples;

import java.time.LocalDate;

/**
 * A congress in the schedule.
 *
 * @param unit the organisation as this sheet spells it
 * @param people how many members or delegates are convened
 * @param team the working group in charge, or empty
 */
record Congress(
    String unit,
    boolean district,
    boolean delegates,
    LocalDate start,
    LocalDate end,
    int people,
    boolean pilot,
    String venue,
    String team) {

  String kind() {
    return delegates ? "Đại hội đại biểu" : "Đại hội đảng viên";
  }

  boolean twoDays() {
    return end.isAfter(start);
  }

  /**
   * The length with the preparatory session, which takes the afternoon of the first of two days.
   */
  double days() {
    return twoDays() ? 1.5 : 1;
  }

  /** When the standing committee above approves documents and personnel. */
  LocalDate approved() {
    LocalDate date = start.minusDays(33);
    while (!Calendar.workday(date)) {
      date = date.minusDays(1);
    }
    return date;
  }

  String note() {
    return pilot ? "Đã chuẩn bị xong các nội dung" : "";
  }
}
