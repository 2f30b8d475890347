package org.rasoat.samples;

import static org.rasoat.samples.Look.Part;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands above and below the table on every form of an office.
 *
 * @param left the lines at the left: the authority above, the office, and a mark below them
 * @param right the lines at the right, as many
 * @param attached which document the form belongs to
 * @param signer who signs at the right
 */
record Letterhead(List<Line> left, List<Line> right, String attached, String signer) {

  /** A line and how it looks. */
  record Line(String text, Part part) {}

  /** The head of a Party office's papers. */
  static Letterhead party(
      String authority, String office, String placeAndDate, String attached, String signer) {
    return new Letterhead(
        List.of(
            new Line(authority, Part.OFFICE),
            new Line(office, Part.OFFICE_BOLD),
            new Line("*", Part.OFFICE)),
        List.of(
            new Line("ĐẢNG CỘNG SẢN VIỆT NAM", Part.PARTY),
            new Line(placeAndDate, Part.PLACE_AND_DATE),
            new Line("", Part.OFFICE)),
        attached,
        signer);
  }

  /** The head of a state office's papers. */
  static Letterhead state(
      String authority, String office, String placeAndDate, String attached, String signer) {
    return new Letterhead(
        List.of(
            new Line(authority, Part.OFFICE),
            new Line(office, Part.OFFICE_BOLD),
            new Line("", Part.OFFICE)),
        List.of(
            new Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Part.OFFICE_BOLD),
            new Line("Độc lập - Tự do - Hạnh phúc", Part.PARTY),
            new Line(placeAndDate, Part.PLACE_AND_DATE)),
        attached,
        signer);
  }

  /** The place and the day as letters write them. */
  static String place(String place, LocalDate day) {
    return place
        + String.format(
            java.util.Locale.ROOT,
            ", ngày %02d tháng %02d năm %d",
            day.getDayOfMonth(),
            day.getMonthValue(),
            day.getYear());
  }
}
