package org.rasoat.samples;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults in the further lists, and in the further columns of the main ones. */
final class BrokenSheets {

  private static final String GENERAL = GeneralSheet.NAME;
  private static final String UNITS = UnitSheet.NAME;
  private static final String BRANCHES = BranchSheet.NAME;
  private static final String SCHEDULE = CongressSheet.NAME;
  private static final String PEOPLE = PersonSheet.NAME;
  private static final String EVENTS = EventSheet.NAME;
  private static final String DOCUMENTS = TayHoTables.DOCUMENTS;
  private static final String PAPERS = TayHoTables.PAPERS;
  private static final String RESULTS = ResultTable.NAME;

  private BrokenSheets() {}

  static List<Break> all() {
    return Stream.of(readiness(), people(), numbers(), results(), followers(), cells())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Break> readiness() {
    return List.of(
        Break.of("SCH-07", edit(BRANCHES, "M20", "1.0", 2)),
        // Three weeks before the congress.
        Break.of("PIL-07", edit(SCHEDULE, "O12", "x", null)),
        Break.of("DOC-01", edit(DOCUMENTS, "D20", "Ban Tuyên giáo Quận ủy", null)),
        Break.of("DOC-01", edit(GENERAL, "B23", "20", 21)),
        Break.of("DOC-05", edit(PAPERS, "E12", "x", null)),
        Break.of("RPT-01", edit(TayHoTables.CONSULTATION, "D12", "14", 15)).foundAt(GENERAL, "B25"),
        // No training for the branches of one ward.
        Break.of(
                "TRN-01",
                edit(
                    EVENTS,
                    "E13",
                    "Cấp ủy 22 chi bộ trực thuộc Đảng bộ phường Nhật Tân",
                    "Cán bộ văn phòng Đảng ủy phường"))
            .foundAt(BRANCHES, "B35"),
        Break.of("CAD-01", edit(UNITS, "R42", "Luân chuyển một cán bộ trước đại hội", null)));
  }

  private static List<Break> people() {
    return List.of(
        // Still on probation when the committee is elected.
        Break.of("PER-07", edit(PEOPLE, "H46", "27/10/1991", LocalDate.of(2020, 9, 1))),
        // A slip in a name; the births that other faults change are not known in the old list.
        // Then one that XS-04 makes new, though he sat in the committee before.
        Break.of(
                "PER-09",
                edit(TayHoTables.PREVIOUS, "B21", "Phạm Thị Kim Trang", "Phạm Thị Kim Tranh"),
                edit(TayHoTables.PREVIOUS, "C11", "05/10/1962", null),
                edit(TayHoTables.PREVIOUS, "C15", "20/04/1969", null),
                edit(TayHoTables.PREVIOUS, "C186", "15/12/1967", null))
            .foundAt(PEOPLE, "B23"),
        Break.also("PER-09", PEOPLE, "B20"),
        // The two women of a committee of five become men; then its one young member is old.
        Break.of(
                "STR-01",
                edit(PEOPLE, "C234", "", LocalDate.of(1969, 12, 15)),
                edit(PEOPLE, "D234", "15/12/1969", null),
                edit(PEOPLE, "C236", "", LocalDate.of(1975, 1, 17)),
                edit(PEOPLE, "D236", "17/01/1975", null))
            .foundAt(PEOPLE, "B232"),
        Break.of("STR-02", edit(PEOPLE, "C237", "01/10/1989", LocalDate.of(1976, 10, 1)))
            .foundAt(PEOPLE, "B232"));
  }

  private static List<Break> numbers() {
    return List.of(
        Break.of("NUM-01", edit(BRANCHES, "G40", "5", 8)),
        // A standing committee in a committee of seven.
        Break.of("NUM-02", edit(UNITS, "N28", "", 3)),
        Break.of("NUM-03", edit(GENERAL, "B21", "41", 40)).foundAt(GENERAL, "B19"),
        // As many candidates as seats; then four more for fifteen.
        Break.of("NUM-06", edit(UNITS, "O34", "6", 5)),
        Break.of("NUM-07", edit(UNITS, "O13", "17", 19)),
        // All members of 1,211.
        Break.of("NUM-09", edit(SCHEDULE, "C20", "Đại hội đại biểu", "Đại hội đảng viên")));
  }

  private static List<Break> results() {
    return List.of(
        // Fifteen of twenty-four.
        Break.of(
            "ELE-01",
            edit(RESULTS, "E11", "22", 15),
            edit(RESULTS, "K11", "22", 15),
            edit(RESULTS, "L11", "22", 15),
            edit(RESULTS, "M11", "21", 14)),
        Break.of("RES-01", edit(RESULTS, "P12", "x", null)),
        Break.of("RES-02", edit(RESULTS, "T12", "", LocalDate.of(2020, 4, 30))));
  }

  /** Faults that follow from others. */
  private static List<Break> followers() {
    return List.of(
        Break.also("PIL-07", SCHEDULE, "O19"),
        Break.also("NUM-04", UNITS, "I25"),
        Break.also("NUM-06", UNITS, "O25"),
        Break.also("RPT-03", TayHoTables.CONSULTATION, "D12"),
        Break.also("RES-04", RESULTS, "B11"),
        Break.also("RES-04", RESULTS, "B12"),
        Break.also("DOC-06", RESULTS, "V11"),
        Break.also("DOC-06", RESULTS, "V12"),
        Break.also("XS-03", UNITS, "D20"),
        Break.also("XS-04", UNITS, "I25"),
        Break.also("XS-06", UNITS, "L36"),
        Break.also("XS-06", RESULTS, "C12"));
  }

  private static List<Break> cells() {
    String subject = "Lãnh đạo đại hội chi bộ, đảng bộ cơ sở";
    return List.of(
        // Letters and marks apart, as some machines write them.
        Break.of(
            "DQ-06",
            edit(DOCUMENTS, "F12", subject, Normalizer.normalize(subject, Normalizer.Form.NFD))),
        // The same unit, spelt in another way.
        Break.of(
            "DQ-02",
            edit(PAPERS, "B12", "Chi bộ Kho bạc Nhà nước quận", "Đảng bộ Phường  Xuân La")),
        // A namesake in the same committee.
        Break.of("DQ-03", edit(PEOPLE, "B43", "Nguyễn Công Hải", "Tạ Thị Ngọc Uyên")),
        // Typed as text, so that 11 February may be 2 November.
        Break.of("DQ-05", edit(TayHoTables.CONSULTATION, "B13", "11/02/2020", "11/02/2020")),
        // Born twice.
        Break.of("DQ-08", edit(PEOPLE, "D14", "", LocalDate.of(1965, 2, 23)))
            .foundAt(PEOPLE, "C14"),
        Break.also("DQ-10", EVENTS, "B" + BrokenSample.HIDDEN),
        Break.of("DQ-13", edit(EVENTS, "F28", "SUM(F11:F27)", 999)));
  }

  private static Edit edit(String sheet, String cell, String was, @Nullable Object now) {
    return new Edit(sheet, cell, was, now);
  }
}
