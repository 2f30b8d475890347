package org.rasoat.samples;

import java.time.LocalDate;

/**
 * A congress in the schedule.
 *
 * @param unit the organisation as this sheet spells it
 * @param own whether it is the congress of the body that reports
 * @param people how many members or delegates are convened
 * @param team the working group in charge, or empty
 * @param lead how many days ahead it is approved, at the least
 */
record Congress(
    String unit,
    boolean own,
    boolean delegates,
    LocalDate start,
    LocalDate end,
    int people,
    boolean pilot,
    String venue,
    String team,
    int lead) {

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
    LocalDate date = start.minusDays(lead);
    while (!Calendar.workday(date)) {
      date = date.minusDays(1);
    }
    return date;
  }

  /** Whether papers and personnel are approved on the day of the report. */
  boolean ready(Setting setting) {
    return !approved().isAfter(setting.reportDate());
  }

  String note(Setting setting) {
    return pilot && start.isAfter(setting.reportDate()) ? "Đã chuẩn bị xong các nội dung" : "";
  }
}
