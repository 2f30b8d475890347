package org.rasoat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The clean dossier with faults of every rule, each beside the cell where it is to be found. */
public final class BrokenSample {

  private static final String GENERAL = GeneralSheet.NAME;
  private static final String UNITS = UnitSheet.NAME;
  private static final String BRANCHES = BranchSheet.NAME;
  private static final String SCHEDULE = CongressSheet.NAME;
  private static final String PEOPLE = PersonSheet.NAME;
  private static final String EVENTS = EventSheet.NAME;
  private static final String TEAMS = TeamSheet.NAME;

  /** The row of the trainings that nobody sees. */
  static final int HIDDEN = 20;

  /**
   * A finding that the broken sample must give.
   *
   * @param rule the rule's id
   * @param sheet the sheet's name
   * @param cell the address of the cell
   */
  public record Expected(String rule, String sheet, String cell) {}

  private BrokenSample() {}

  /**
   * The findings that were planted, in no particular order. The sample gives some more: the
   * warnings that the clean one gives too.
   */
  public static List<Expected> expected() {
    return breaks()
        .map(planted -> new Expected(planted.rule(), planted.sheet(), planted.cell()))
        .toList();
  }

  /** The clean dossier with all faults planted. */
  static XSSFWorkbook workbook(Dossier dossier) {
    // Two results, though no congress was held yet.
    List<Congress> pilots = dossier.congresses().subList(0, 2);
    XSSFWorkbook book = SampleWorkbook.whole(dossier.with(ResultTable.of(dossier, pilots)));
    book.getSheet(EVENTS).getRow(HIDDEN - 1).setZeroHeight(true);
    breaks().flatMap(planted -> planted.edits().stream()).forEach(edit -> edit.apply(book));
    return book;
  }

  private static Stream<Break> breaks() {
    return Stream.of(
            schedule(),
            pilots(),
            mergers(),
            persons(),
            teams(),
            figures(),
            cells(),
            BrokenSheets.all())
        .flatMap(List::stream);
  }

  private static List<Break> schedule() {
    return List.of(
        // The last congress a day too late.
        Break.of(
            "SCH-01",
            edit(SCHEDULE, "F37", "19/06/2020", day(2020, 7, 1)),
            edit(SCHEDULE, "E37", "19/06/2020", day(2020, 7, 1)),
            edit(SCHEDULE, "D37", "Tháng 6/2020", "Tháng 7/2020")),
        // An ordinary one a day too early.
        Break.of(
            "SCH-02",
            edit(SCHEDULE, "E16", "29/04/2020", day(2020, 3, 31)),
            edit(SCHEDULE, "F16", "29/04/2020", day(2020, 3, 31)),
            edit(SCHEDULE, "D16", "Tháng 4/2020", "Tháng 3/2020")),
        Break.of(
            "SCH-03",
            edit(SCHEDULE, "F39", "05/08/2020", day(2020, 9, 1)),
            edit(SCHEDULE, "E39", "04/08/2020", day(2020, 8, 31)),
            edit(SCHEDULE, "G39", "04/08/2020", day(2020, 8, 31))),
        // Three days in the calendar; then two days that are counted as two and a half.
        Break.of(
            "SCH-05",
            edit(SCHEDULE, "H24", "1.5", 2.5),
            edit(SCHEDULE, "F24", "21/05/2020", day(2020, 5, 22))),
        Break.of("SCH-05", edit(SCHEDULE, "H27", "1.5", 2.5)),
        // A branch after its committee, which meets on 27/04/2020.
        Break.of("SCH-08", edit(BRANCHES, "H37", "29/02/2020", day(2020, 5, 5))),
        // May typed for June; then a preparatory session after the end.
        Break.of("SCH-10", edit(SCHEDULE, "F34", "12/06/2020", day(2020, 5, 12))),
        Break.of("SCH-10", edit(SCHEDULE, "G30", "03/06/2020", day(2020, 6, 6))));
  }

  private static List<Break> pilots() {
    return List.of(
        // A third pilot, in good time.
        Break.of(
                "PIL-01",
                edit(SCHEDULE, "K19", "", "x"),
                edit(SCHEDULE, "E19", "08/05/2020", day(2020, 3, 24)),
                edit(SCHEDULE, "F19", "08/05/2020", day(2020, 3, 24)),
                edit(SCHEDULE, "M19", "03/04/2020", day(2020, 2, 20)),
                edit(SCHEDULE, "D19", "Tháng 5/2020", "Tháng 3/2020"))
            .foundAt(SCHEDULE, "K9"),
        // Put off beyond the deadline, and beyond the ordinary congress of 31/03/2020.
        Break.of(
            "PIL-03",
            edit(SCHEDULE, "F13", "18/03/2020", day(2020, 4, 3)),
            edit(SCHEDULE, "E13", "17/03/2020", day(2020, 4, 2)),
            edit(SCHEDULE, "G13", "17/03/2020", day(2020, 4, 2)),
            edit(SCHEDULE, "D13", "Tháng 3/2020", "Tháng 4/2020")),
        Break.also("PIL-04", SCHEDULE, "F13"),
        Break.of("PIL-05", edit(EVENTS, "C26", "27/03/2020", day(2020, 5, 15))));
  }

  private static List<Break> mergers() {
    return List.of(
        // A decision without a number; then a merger of one.
        Break.of("MRG-01", edit(BRANCHES, "J16", "52-QĐ/ĐU", null)),
        Break.of(
            "MRG-01",
            edit(
                BRANCHES,
                "I89",
                "Chi bộ Tổ dân phố số 17; Chi bộ Tổ dân phố số 18",
                "Chi bộ Tổ dân phố số 17")),
        // Fifty days from the decision to the congress.
        Break.of("MRG-02", edit(BRANCHES, "K129", "06/02/2020", day(2020, 1, 10)))
            .foundAt(BRANCHES, "H129"),
        // Merged from a branch that goes on, and meets three days after the decision.
        Break.of(
                "MRG-03",
                edit(
                    BRANCHES,
                    "I184",
                    "Chi bộ Tổ dân phố số 23\nChi bộ Tổ dân phố số 24",
                    "Chi bộ Khu dân cư số 11\nChi bộ Tổ dân phố số 24"))
            .foundAt(BRANCHES, "L183"));
  }

  private static List<Break> persons() {
    return List.of(
        // Born in the month before the first that will do: for a unit, for the district.
        Break.of("PER-01", edit(PEOPLE, "C41", "11/04/1965", day(1965, 3, 28))),
        Break.of("PER-01", edit(PEOPLE, "D56", "09/04/1970", day(1970, 3, 30))),
        Break.of("PER-01", edit(PEOPLE, "C301", "25/06/1965", day(1965, 5, 31))),
        Break.of("PER-02", edit(PEOPLE, "C13", "05/10/1962", day(1962, 9, 25))),
        Break.of("PER-02", edit(PEOPLE, "D272", "15/12/1967", "20/11/1967")),
        // A year as a number, and as a text.
        Break.of("PER-04", edit(PEOPLE, "C21", "19/03/1973", 1973)),
        Break.of("PER-04", edit(PEOPLE, "D17", "20/04/1969", "1968")),
        // Four new members of fifteen, as in the clean sample.
        Break.also("STR-04", UNITS, "K14"));
  }

  private static List<Break> teams() {
    return List.of(
        Break.of(
            "WGR-01",
            edit(
                TEAMS,
                "C13",
                "Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Quận ủy",
                "Trưởng phòng Nội vụ quận")),
        // A unit that no team looks after; then one that two look after.
        Break.of(
                "WGR-02",
                edit(
                    TEAMS,
                    "E15",
                    """
                    Đảng bộ phường Thụy Khuê
                    Đảng bộ Công ty Cổ phần E
                    Chi bộ Ban Quản lý dự án N""",
                    "Đảng bộ phường Thụy Khuê\nĐảng bộ Công ty Cổ phần E"))
            .foundAt(UNITS, "B37"),
        Break.of(
                "WGR-02",
                edit(
                    TEAMS,
                    "E16",
                    "Đảng bộ phường Tứ Liên; Đảng bộ Công ty TNHH G; Chi bộ Công ty Cổ phần P",
                    "Đảng bộ phường Tứ Liên; Đảng bộ Công ty TNHH G; Chi bộ Công ty Cổ phần P;"
                        + " Chi bộ Xí nghiệp S"))
            .foundAt(TEAMS, "E16"));
  }

  private static List<Break> figures() {
    return List.of(
        Break.of("NUM-05", edit(UNITS, "K15", "4", 5)).foundAt(UNITS, "I15"),
        Break.of("XS-01", edit(GENERAL, "B14", "17", 18)),
        // A slip in a name is told where it was made.
        Break.of(
            "XS-02",
            edit(SCHEDULE, "B31", "Chi bộ Trường Trung cấp R", "Chi bộ Trường Trung cấp V")),
        Break.of("XS-03", edit(UNITS, "D20", "22", 23)).foundAt(GENERAL, "B16"),
        // One member more in the list of units; then one re-elected fewer in the list of people.
        Break.of("XS-04", edit(UNITS, "I25", "9", 10), edit(UNITS, "K25", "2", 3))
            .foundAt(GENERAL, "B17"),
        Break.of("XS-04", edit(PEOPLE, "M20", "x", null), edit(PEOPLE, "N20", "", "x"))
            .foundAt(UNITS, "J13"));
  }

  private static List<Break> cells() {
    return List.of(
        Break.of("DQ-01", edit(EVENTS, "D22", "Khác", null)),
        Break.of("DQ-01", edit(BRANCHES, "E17", "70", null)),
        Break.of("DQ-04", edit(BRANCHES, "H100", "15/02/2020", "31/02/2020")),
        Break.of("DQ-04", edit(SCHEDULE, "M29", "29/04/2020", "31/04/2020")),
        // A slip in a heading that no rule needs.
        Break.of("DQ-14", edit(TEAMS, "B9", "Tổ trưởng", "Tổ chưởng")));
  }

  private static Edit edit(String sheet, String cell, String was, @Nullable Object now) {
    return new Edit(sheet, cell, was, now);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
