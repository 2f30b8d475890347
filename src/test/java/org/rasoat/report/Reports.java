package org.rasoat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** The cases that every format is held against. */
final class Reports {

  static final String PLAN = "ke-hoach-2020.xlsx";
  private static final String SHEET = "Kế hoạch";
  private static final String ODD = "Thư mục của tôi/kế hoạch quý I (bản cuối).xlsx";
  private static final String ODD_SHEET = "Bản 'cũ' của bà Hòa";
  private static final Bilingual NO_STAFF =
      new Bilingual(
          "hồ sơ không có trang tính \"Nhân sự\"", "the dossier has no sheet \"Nhân sự\"");

  private static final Bilingual LATE =
      new Bilingual("Cuộc họp kết thúc sau thời hạn", "Meeting ends after the deadline");

  private Reports() {}

  /** The cases by name. */
  static Map<String, Report> cases(Language language) {
    Map<String, Report> cases = new LinkedHashMap<>();
    cases.put("none", none(language));
    cases.put("one", one(language));
    cases.put("many", many(language));
    cases.put("whole-sheet", wholeSheet(language));
    cases.put("escapes", escapes(language));
    cases.put("paths", paths(language));
    cases.put("not-checked", notChecked(language));
    cases.put("cut", cut(language));
    cases.put("waived", waived(language));
    cases.put("baseline", baseline(language));
    return cases;
  }

  /** The case of that name. */
  static Report named(Language language, String name) {
    return Objects.requireNonNull(cases(language).get(name), name);
  }

  private static Report none(Language language) {
    return report(Verdict.COMPLIANT, language, plan(), List.of(), 100, ledger(0, 0));
  }

  private static Report one(Language language) {
    return report(Verdict.NOT_COMPLIANT, language, plan(), List.of(lateEnd()), 100, ledger(1, 0));
  }

  static Report many(Language language) {
    return report(
        Verdict.NOT_COMPLIANT,
        language,
        plan(),
        List.of(lateEnd(), endBeforeStart(), sameRoom(), blankPlace(), twoFamilies(), total()),
        100,
        ledger(3, 2));
  }

  private static Report cut(Language language) {
    Report many = many(language);
    return new Report(
        many.verdict(),
        many.asOf(),
        language,
        many.version(),
        many.pack(),
        many.workbooks(),
        many.sheets(),
        many.findings(),
        2,
        many.ledger(),
        many.problems());
  }

  /** The report of many, of which one is waived, and waivers that want to be seen to. */
  private static Report waived(Language language) {
    Report many = many(language);
    Waiver waiver =
        new Waiver(
            "SCH-03",
            "Chi nhánh Bưởi",
            "Ngày kết thúc",
            null,
            "Hội trường sửa đến 04/04 | \"xem {0}\"",
            "Bà Nguyễn Thị Hòa",
            LocalDate.of(2020, 12, 31),
            4);
    Waiver ever =
        new Waiver("NUM-05", "Công ty Hồ Tây", null, null, "Đã biết", "Ông Lê Văn An", null, 9);
    List<Report.Fingerprinted> findings =
        many.findings().stream()
            .map(one -> waiver.covers(one.finding()) ? one.waived(waiver) : one)
            .map(one -> ever.covers(one.finding()) ? one.waived(ever) : one)
            .toList();
    Bilingual unused = Sentences.say("report.waiver.unused", "SCH-04", "Chi nhánh Bưởi");
    Bilingual expired =
        Sentences.say(
            "report.waiver.expired", "SCH-02", "Chi nhánh Thụy Khuê", LocalDate.of(2020, 1, 31));
    return agreed(
        many,
        findings,
        new Agreed(
            null,
            List.of(
                new Agreed.Warning("Miễn trừ/đã duyệt.yaml", 14, unused),
                new Agreed.Warning("Miễn trừ/đã duyệt.yaml", 20, expired))));
  }

  /** The report of one finding that is waived for that reason. */
  static Report excused(String reason) {
    Report one = one(Language.EN);
    Waiver waiver =
        new Waiver("SCH-03", "Chi nhánh Bưởi", null, null, reason, "Ông Lê Văn An", null, 1);
    return agreed(one, one.findings().stream().map(f -> f.waived(waiver)).toList(), Agreed.NOTHING);
  }

  /** The report of many, of which one is new and two of the baseline are resolved. */
  private static Report baseline(Language language) {
    Report many = many(language);
    List<Report.Fingerprinted> findings =
        many.findings().stream()
            .map(one -> one.finding().rule().equals("SCH-02") ? one : one.known())
            .toList();
    return agreed(
        many,
        findings,
        new Agreed(
            new Agreed.Comparison(
                "mốc/ke-hoach.json",
                LocalDate.of(2020, 1, 31),
                findings.stream()
                    .filter(one -> !one.open())
                    .map(Report.Fingerprinted::fingerprint)
                    .collect(Collectors.toSet()),
                List.of(
                    new Baseline.Known("0".repeat(32), "SCH-03", "Ngày kết thúc"),
                    new Baseline.Known("1".repeat(32), "SCH-04", ""))),
            List.of(
                new Agreed.Warning(
                    "mốc/ke-hoach.json", 0, Sentences.say("report.baseline.edited")))));
  }

  private static Report agreed(Report report, List<Report.Fingerprinted> findings, Agreed agreed) {
    return new Report(
        report.verdict(),
        report.asOf(),
        report.language(),
        report.version(),
        report.pack(),
        report.workbooks(),
        report.sheets(),
        findings,
        report.shown(),
        report.ledger(),
        report.problems(),
        agreed,
        report.background());
  }

  /** The report of many findings with others in their place. */
  static Report with(Verdict verdict, List<Finding> findings, List<LedgerEntry> ledger, int shown) {
    return report(verdict, Language.EN, plan(), findings, shown, ledger);
  }

  /** A finding that says whatever is wanted, each number in a row of its own. */
  static Finding saying(int number, Severity severity, String text) {
    return new Finding(
        "TXT-01",
        severity,
        LATE,
        Bilingual.same(text),
        meeting(number + 7, 2, "unit", "Đơn vị", "Chi nhánh " + number, text),
        List.of());
  }

  private static Report wholeSheet(Language language) {
    Finding missing =
        new Finding(
            "DQ-14",
            Severity.ERROR,
            new Bilingual("Thiếu cột hoặc cột không rõ", "A column is missing or ambiguous"),
            new Bilingual(
                "Trang tính \"Kế hoạch\" không có cột \"Số đại biểu\"",
                "Sheet \"Kế hoạch\" has no column \"Số đại biểu\""),
            new Place(at(PLAN, SHEET, 6, 2), "Meeting", null, null, null, "Đơn vị"),
            List.of());
    return report(Verdict.NOT_COMPLIANT, language, plan(), List.of(missing), 100, ledger(0, 0));
  }

  /** Texts that try to be something else: markup, templates, quotes, orders to the terminal. */
  private static Report escapes(Language language) {
    String evil = "\"A\" \\ <b>&amp;</b> {0} {$x} ${y} %s\u001B[31mđỏ\u0007\u202Elật\u200B\tB\r\nC";
    Worksheet sheet =
        Worksheet.builder("escapes.xlsx", "a\u001B]0;x\u0007{1}")
            .text(1, 1, "Tên {0}")
            .text(1, 2, "Ghi\nchú")
            .text(2, 1, evil)
            .text(2, 2, "=1+1|'cmd'!A1")
            .build();
    Finding finding =
        new Finding(
            "TXT-01",
            Severity.WARNING,
            Bilingual.same("{0} \"%s\""),
            Bilingual.same("Không hiểu: " + evil),
            new Place(
                at("escapes.xlsx", sheet.name(), 2, 2),
                "Odd",
                "note",
                "Ghi\nchú",
                evil,
                "=1+1|'cmd'!A1"),
            List.of());
    Workbook book = new Workbook("escapes.xlsx", sha('e'), List.of(sheet));
    SheetUse use =
        new SheetUse(
            "escapes.xlsx", sheet.name(), "Odd", 1, 1, Map.of(), Bilingual.same(evil), List.of());
    return report(
        Verdict.COMPLIANT_WITH_WARNINGS,
        language,
        new Read(List.of(book), List.of(use)),
        List.of(finding),
        100,
        List.of(entry("TXT-01", Status.FAILED, 1, Bilingual.same("{0} \"%s\""), null)));
  }

  private static Report paths(Language language) {
    Worksheet sheet = planSheet(ODD, ODD_SHEET);
    Place place =
        new Place(
            at(ODD, ODD_SHEET, 12, 6), "Meeting", "end", "Ngày kết thúc", "Chi nhánh Bưởi", "5/4");
    Place other =
        new Place(
            at("Tổ chức - 2020/nhân sự.xlsx", "Trích ngang", 9, 28),
            "Person",
            "born",
            "Năm sinh / Nam",
            "Nguyễn Thị Thủy",
            "1975");
    Finding finding =
        new Finding(
            "SCH-05",
            Severity.INFO,
            LATE,
            Bilingual.same("Ngày không đủ năm: 5/4"),
            place,
            List.of(other));
    return report(
        Verdict.COMPLIANT,
        language,
        new Read(
            List.of(new Workbook(ODD, sha('b'), List.of(sheet))),
            List.of(use(ODD, ODD_SHEET, "Meeting", 6, 6))),
        List.of(finding),
        100,
        ledger(0, 0));
  }

  private static Report notChecked(Language language) {
    return new Report(
        Verdict.NOT_CHECKED,
        LocalDate.of(2020, 2, 20),
        language,
        "0.1.0",
        new Report.Pack("sample", "rules/sample", "", 0),
        List.of(new Workbook(PLAN, sha('a'), List.of(planSheet(PLAN, SHEET)))),
        List.of(),
        List.of(),
        100,
        List.of(),
        List.of(
            new Report.Problem(
                "mat-khau.xlsx",
                new Bilingual(
                    "\"mat-khau.xlsx\" được bảo vệ bằng mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu"
                        + " rồi kiểm tra lại.",
                    "\"mat-khau.xlsx\" is protected by a password. Open it in Excel, remove the"
                        + " password, save it and check again.")),
            new Report.Problem(
                "rules/sample/meetings.drl",
                new Bilingual(
                    "Dòng 12: không có trường \"ngay\".\n\n  12 |   Meeting( ngay > 3 )\n"
                        + "     |            ^^^^\nCó phải ý bạn là \"ngày\"?",
                    "Line 12: there is no field \"ngay\".\n\n  12 |   Meeting( ngay > 3 )\n"
                        + "     |            ^^^^\nDid you mean \"ngày\"?")),
            new Report.Problem(
                "",
                new Bilingual(
                    "Không trang tính nào được nhận ra.", "No sheet has been recognised."))));
  }

  static Finding lateEnd() {
    return new Finding(
        "SCH-03",
        Severity.ERROR,
        LATE,
        new Bilingual(
            "Cuộc họp của Chi nhánh Bưởi kết thúc ngày 05/04/2020, sau thời hạn 31/03/2020",
            "Meeting of Chi nhánh Bưởi ends on 05/04/2020, after the deadline 31/03/2020"),
        meeting(12, 6, "end", "Ngày kết thúc", "Chi nhánh Bưởi", "05/04/2020"),
        List.of(
            new Place(
                at("reference/terms.csv", "terms", 2, 4),
                "Term",
                "deadline",
                "Thời hạn",
                "Nhiệm kỳ 2020–2025",
                "31/03/2020")));
  }

  static Finding endBeforeStart() {
    return new Finding(
        "SCH-02",
        Severity.ERROR,
        new Bilingual("Kết thúc trước khi bắt đầu", "Ends before it begins"),
        new Bilingual(
            "Chi nhánh Thụy Khuê kết thúc ngày 01/04/2020, trước khi bắt đầu (09/04/2020)",
            "Chi nhánh Thụy Khuê ends on 01/04/2020, before it begins (09/04/2020)"),
        meeting(13, 6, "end", "Ngày kết thúc", "Chi nhánh Thụy Khuê", "01/04/2020"),
        List.of(meeting(13, 5, "start", "Ngày bắt đầu", "Chi nhánh Thụy Khuê", "09/04/2020")));
  }

  private static Finding sameRoom() {
    List<Place> others = new ArrayList<>();
    for (int row = 8; row < 18; row++) {
      others.add(meeting(row, 4, "venue", "Địa điểm", "Chi nhánh " + row, "Hội trường A"));
    }
    return new Finding(
        "SCH-10",
        Severity.WARNING,
        new Bilingual("Trùng phòng họp", "Room is taken twice"),
        new Bilingual(
            "Hội trường A được dùng 11 lần trong ngày 04/04/2020",
            "Hội trường A is used 11 times on 04/04/2020"),
        meeting(7, 4, "venue", "Địa điểm", "Chi nhánh trung tâm", "Hội trường A"),
        others);
  }

  private static Finding blankPlace() {
    return new Finding(
        "DQ-01",
        Severity.ERROR,
        new Bilingual("Ô bắt buộc bị bỏ trống", "A required cell is empty"),
        new Bilingual("Ô \"Địa điểm\" bị bỏ trống", "Cell \"Địa điểm\" is empty"),
        meeting(1024, 4, "venue", "Địa điểm", "Chi nhánh xa", ""),
        List.of());
  }

  private static Finding twoFamilies() {
    return new Finding(
        "PER-01",
        Severity.WARNING,
        new Bilingual("Ghi năm sinh ở cả hai cột", "Year of birth stands in both columns"),
        new Bilingual(
            "Nguyễn Thị Thủy có năm sinh ở cả hai cột Nam và Nữ",
            "Nguyễn Thị Thủy has a year of birth in both columns, Nam and Nữ"),
        person(3, "bornMale", "Năm sinh / Nam", "1975"),
        List.of(person(4, "bornFemale", "Năm sinh / Nữ", "1975")));
  }

  private static Finding total() {
    return new Finding(
        "NUM-05",
        Severity.INFO,
        new Bilingual("Tổng số không khớp", "Totals differ"),
        new Bilingual(
            "Báo cáo ghi 8.700 người, danh sách có 8.699",
            "The report says 8,700 people, the list has 8,699"),
        new Place(
            at(PLAN, "Thông tin chung", 3, 2),
            "General",
            "people",
            "Tổng số người",
            "Công ty Hồ Tây",
            "8.700"),
        List.of());
  }

  private static Place meeting(
      int row, int column, String field, String heading, String key, String value) {
    return new Place(at(PLAN, SHEET, row, column), "Meeting", field, heading, key, value);
  }

  private static Place person(int column, String field, String heading, String value) {
    return new Place(
        at(PLAN, "Nhân sự", 8, column),
        "Person",
        field,
        heading,
        "Nguyễn Thị Thủy, Chi nhánh Bưởi",
        value);
  }

  static CellRef at(String file, String sheet, int row, int column) {
    return new CellRef(file, sheet, new Address(row, column));
  }

  /** What was read, and what was made of it. */
  private record Read(List<Workbook> workbooks, List<SheetUse> uses) {}

  private static Read plan() {
    List<Worksheet> sheets = List.of(planSheet(PLAN, SHEET), staff(), general(), scribble());
    List<SheetUse> uses =
        List.of(
            use(PLAN, SHEET, "Meeting", 6, 1018),
            new SheetUse(
                PLAN,
                "Nhân sự",
                "Person",
                7,
                1,
                Map.of("name", "Họ và tên"),
                null,
                List.of("Điện thoại", "Sở thích")),
            use(PLAN, "Thông tin chung", "General", 2, 1),
            new SheetUse(
                PLAN,
                "Nháp",
                null,
                0,
                0,
                Map.of(),
                new Bilingual(
                    "không nhận ra trang tính này; gần nhất là \"Kế hoạch\", nhưng thiếu các cột"
                        + " \"Đơn vị\", \"Ngày bắt đầu\" và \"Ngày kết thúc\"",
                    "this sheet is not recognised; the nearest is \"Kế hoạch\", but the columns"
                        + " \"Đơn vị\", \"Ngày bắt đầu\" and \"Ngày kết thúc\" are missing"),
                List.of()));
    return new Read(List.of(new Workbook(PLAN, sha('a'), sheets)), uses);
  }

  private static SheetUse use(String file, String sheet, String type, int headerRow, int rows) {
    return new SheetUse(file, sheet, type, headerRow, rows, Map.of(), null, List.of());
  }

  private static Worksheet planSheet(String file, String name) {
    Worksheet.Builder sheet = Worksheet.builder(file, name).text(1, 1, "CÔNG TY HỒ TÂY");
    row(sheet, 6, "TT", "Đơn vị", "Hình thức", "Địa điểm", "Ngày bắt đầu", "Ngày kết thúc");
    row(sheet, 7, "1", "Chi nhánh trung tâm", "Toàn thể", "Hội trường A", "04/04/2020");
    row(
        sheet,
        12,
        "6",
        "Chi nhánh Bu\u031Bo\u031B\u0309i",
        "Toàn thể",
        "Phòng 2",
        "04/04/2020",
        "05/04/2020");
    row(sheet, 13, "7", "Chi nhánh Thuỵ Khuê", "Toàn thể", "Phòng 2", "09/04/2020", "01/04/2020");
    row(sheet, 1024, "1018", "Chi nhánh xa", "Đại biểu");
    return sheet.build();
  }

  private static Worksheet staff() {
    Worksheet.Builder sheet = Worksheet.builder(PLAN, "Nhân sự").hideRow(8);
    row(sheet, 6, "TT", "Họ và tên", "Năm sinh", "", "Đơn vị");
    row(sheet, 7, "", "", "Nam", "Nữ");
    sheet.merge(new Area(new Address(6, 3), new Address(6, 4)));
    sheet.merge(new Area(new Address(6, 2), new Address(7, 2)));
    row(sheet, 8, "1", "Nguyễn Thị Thủy", "1975", "1975", "Chi nhánh Bưởi");
    return sheet.build();
  }

  private static Worksheet general() {
    Worksheet.Builder sheet = Worksheet.builder(PLAN, "Thông tin chung");
    row(sheet, 2, "Đơn vị", "Công ty Hồ Tây");
    row(sheet, 3, "Tổng số người", "8.700");
    return sheet.build();
  }

  private static Worksheet scribble() {
    return Worksheet.builder(PLAN, "Nháp").text(1, 1, "xem lại").build();
  }

  static void row(Worksheet.Builder sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      sheet.text(row, i + 1, texts[i]);
    }
  }

  private static Report report(
      Verdict verdict,
      Language language,
      Read read,
      List<Finding> findings,
      int shown,
      List<LedgerEntry> ledger) {
    return new Report(
        verdict,
        LocalDate.of(2020, 2, 20),
        language,
        "0.1.0",
        new Report.Pack("sample", "rules/sample", sha('c'), ledger.size()),
        read.workbooks(),
        read.uses(),
        Fingerprints.of(findings, id -> id.startsWith("DQ-") ? "" : "rules/sample/topic.drl:18"),
        shown,
        ledger,
        List.of());
  }

  static List<LedgerEntry> ledger(int failed, int broken) {
    Bilingual noColumn =
        new Bilingual(
            "trang tính \"Kế hoạch\" không có cột \"Số đại biểu\"",
            "sheet \"Kế hoạch\" has no column \"Số đại biểu\"");
    Bilingual slow =
        new Bilingual("chạy quá giới hạn 10 giây", "it ran longer than its limit of 10 seconds");
    List<LedgerEntry> ledger = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      Status status = i <= failed ? Status.FAILED : Status.PASSED;
      ledger.add(entry("SCH-%02d".formatted(i), status, i <= failed ? 1 : 0, LATE, null));
    }
    ledger.add(entry("STA-01", Status.NOT_APPLICABLE, 0, LATE, NO_STAFF));
    ledger.add(entry("STA-02", Status.NOT_APPLICABLE, 0, LATE, NO_STAFF));
    if (broken > 0) {
      ledger.add(entry("SUM-01", Status.NOT_CHECKED, 0, LATE, noColumn));
      ledger.add(entry("SUM-02", Status.NOT_CHECKED, 0, LATE, noColumn));
      ledger.add(entry("SUM-03", Status.ERROR, 0, LATE, slow));
    }
    return ledger;
  }

  private static LedgerEntry entry(
      String rule, Status status, int findings, Bilingual title, @Nullable Bilingual reason) {
    return new LedgerEntry(rule, title, status, reason == null ? 1018 : 0, findings, 0.449, reason);
  }

  private static String sha(char digit) {
    return String.valueOf(digit).repeat(64);
  }
}
