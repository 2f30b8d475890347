package org.rasoat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sample of the second pack: fire-safety inspections of the schools of an invented commune.
 * Each rule of the pack finds something in it.
 *
 * @param buildings school by school
 * @param inspections in the order of their days
 */
record FireSafety(List<SchoolBuilding> buildings, List<SchoolInspection> inspections) {

  static final LocalDate REPORT_DATE = LocalDate.of(2025, 8, 15);
  static final String OFFICE = "Phòng Văn hóa - Xã hội xã Minh Họa";

  private static final long SEED = 15_08_2025;
  private static final Letterhead LETTERHEAD =
      Letterhead.state(
          "UBND XÃ MINH HỌA",
          "PHÒNG VĂN HÓA - XÃ HỘI",
          Letterhead.place("Minh Họa", REPORT_DATE),
          "Kèm theo Báo cáo công tác phòng cháy, chữa cháy ngày 15/08/2025",
          "TRƯỞNG PHÒNG");

  private static final List<SchoolBuilding> BUILDINGS =
      List.of(
          building("Trường Mầm non Minh Họa", "MN-A", "Nhà A", "Phòng học", 2, 860, 240, 3, 6),
          building("Trường Mầm non Minh Họa", "MN-B", "Nhà B", "Nhà ăn, bếp", 1, 280, 240, 2, 4),
          building("Trường Mầm non Minh Họa", "MN-C", "Nhà hiệu bộ", "Hành chính", 2, 310, 0, 1, 3),
          building(
              "Trường Tiểu học Minh Họa 1", "TH1-A", "Nhà A", "Phòng học", 3, 1_480, 520, 3, 10),
          building(
              "Trường Tiểu học Minh Họa 1", "TH1-B", "Nhà B", "Phòng học", 2, 1_020, 360, 2, 7),
          // Two extinguishers too few.
          building(
              "Trường Tiểu học Minh Họa 1", "TH1-C", "Nhà ăn", "Nhà ăn, bếp", 1, 420, 260, 2, 4),
          building(
              "Trường Tiểu học Minh Họa 1", "TH1-D", "Nhà hiệu bộ", "Hành chính", 2, 390, 0, 2, 3),
          building(
              "Trường Tiểu học Minh Họa 2", "TH2-A", "Nhà A", "Phòng học", 3, 1_260, 440, 3, 9),
          building(
              "Trường Tiểu học Minh Họa 2",
              "TH2-B",
              "Nhà đa năng",
              "Nhà đa năng",
              1,
              640,
              300,
              2,
              5),
          building(
              "Trường Tiểu học Minh Họa 2", "TH2-C", "Nhà hiệu bộ", "Hành chính", 2, 350, 0, 1, 3),
          // Three exits for more than six hundred pupils.
          building("Trường THCS Minh Họa", "CS-A", "Nhà A", "Phòng học", 3, 1_750, 640, 3, 12),
          building("Trường THCS Minh Họa", "CS-B", "Nhà B", "Phòng học", 3, 1_520, 540, 3, 11),
          building(
              "Trường THCS Minh Họa",
              "CS-C",
              "Nhà bộ môn",
              "Thí nghiệm, thực hành",
              2,
              600,
              180,
              2,
              8),
          building("Trường THCS Minh Họa", "CS-D", "Nhà hiệu bộ", "Hành chính", 2, 420, 0, 2, 3),
          building(
              "Trường PTDT bán trú Minh Họa", "BT-A", "Nhà A", "Phòng học", 2, 1_140, 380, 2, 8),
          building(
              "Trường PTDT bán trú Minh Họa", "BT-B", "Nhà ở", "Ký túc xá", 2, 980, 190, 2, 10),
          building(
              "Trường PTDT bán trú Minh Họa", "BT-C", "Nhà ăn", "Nhà ăn, bếp", 1, 300, 190, 2, 4));

  private static SchoolBuilding building(
      String school,
      String code,
      String name,
      String use,
      int storeys,
      int area,
      int pupils,
      int exits,
      int extinguishers) {
    return new SchoolBuilding(school, code, name, use, storeys, area, pupils, exits, extinguishers);
  }

  /** The same at every call. */
  static FireSafety invent() {
    Names names = new Names(new Random(SEED));
    List<String> inspectors =
        List.of(names.next(false), names.next(true), names.next(false), names.next(false));
    List<SchoolInspection> inspections = new ArrayList<>();
    LocalDate day = LocalDate.of(2025, 2, 24);
    for (SchoolBuilding building : BUILDINGS) {
      String inspector = inspectors.get(inspections.size() / 2 % inspectors.size());
      inspections.add(fault(SchoolInspection.clean(building.code(), workday(day), inspector)));
      day = day.plusDays(5);
    }
    inspections.sort(Comparator.comparing(SchoolInspection::date));
    // Mistyped: November for May.
    inspections.replaceAll(
        one -> one.building().equals("CS-D") ? one.on(LocalDate.of(2025, 11, 5)) : one);
    return new FireSafety(BUILDINGS, List.copyOf(inspections));
  }

  /** What was found, some of it planted for the rules. */
  private static SchoolInspection fault(SchoolInspection clean) {
    LocalDate month = clean.date().plusDays(30);
    return switch (clean.building()) {
      case "MN-B" ->
          clean.finding("Bình gas đặt trong bếp, chưa có tủ ngoài trời", month, month.minusDays(6));
      // Mended four days late.
      case "TH1-A" -> clean.finding("Hai đèn chỉ dẫn thoát nạn hỏng", month, month.plusDays(4));
      // More than a year ago.
      case "TH2-B" -> clean.on(LocalDate.of(2024, 6, 5));
      // Still open.
      case "CS-B" -> clean.finding("Cầu thang phía đông để bàn ghế hỏng", month, null);
      case "BT-B" ->
          clean.finding(
              "Dây điện tự kéo trong ba phòng ở; chưa có cầu dao từng tầng", month, month);
      case "BT-C" -> clean.finding("Thiếu nội quy tại bếp", REPORT_DATE.plusDays(16), null);
      default -> clean;
    };
  }

  private static LocalDate workday(LocalDate day) {
    return Calendar.workday(day) ? day : workday(day.plusDays(1));
  }

  /** The buildings of each school, in their order. */
  List<String> schools() {
    return buildings.stream().map(SchoolBuilding::school).distinct().toList();
  }

  XSSFWorkbook workbook() {
    XSSFWorkbook book = new XSSFWorkbook();
    Look look = new Look(book, LETTERHEAD);
    cover(book, look);
    BuildingSheet.write(book, look, this);
    InspectionSheet.write(book, look, this);
    return book;
  }

  private void cover(XSSFWorkbook book, Look look) {
    List<FormColumn> columns = List.of(FormColumn.text("", 50), FormColumn.text("", 56));
    new Form(book, look, GeneralSheet.NAME, columns)
        .head("THÔNG TIN CHUNG", "Kiểm tra phòng cháy, chữa cháy trường học")
        .entry("Đơn vị báo cáo", OFFICE)
        .entry("Ngày báo cáo", REPORT_DATE)
        .entry("Năm học", "2025-2026")
        .entry("Số trường", schools().size())
        .entry("Số tòa nhà", buildings.size())
        .notes("Xã Minh Họa, các trường và mọi con số là giả định.")
        .onOnePage()
        .signatures();
  }
}
