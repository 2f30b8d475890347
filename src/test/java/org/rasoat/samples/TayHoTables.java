package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.decimal;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The further lists of the dossier of Tây Hồ: 20 documents, three rounds of consultation with 37
 * comments, as the report says; their contents are invented.
 */
final class TayHoTables {

  static final String DOCUMENTS = "Danh mục văn bản";
  static final String PAPERS = "Hồ sơ đại hội";
  static final String CONSULTATION = "Góp ý báo cáo chính trị";
  static final String TARGETS = "Chỉ tiêu kinh tế - xã hội";
  static final String SUBCOMMITTEES = "Tiểu ban";
  static final String PREVIOUS = "Cấp ủy khóa trước";

  private static final String TERM = "Nhiệm kỳ 2020-2025";
  private static final String STANDING = "Ban Thường vụ Quận ủy";
  private static final String ORGANISATION = "Ban Tổ chức Quận ủy";

  private TayHoTables() {}

  static List<Table> all(List<Person> people) {
    return List.of(
        documents(), papers(), consultation(), targets(), subcommittees(), previous(people));
  }

  private static Table documents() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    document(
        rows,
        "98-KH/QU",
        day(2019, 7, 22),
        STANDING,
        "Kế hoạch",
        "Tổ chức đại hội đảng các cấp nhiệm kỳ 2020-2025");
    document(
        rows,
        "31-CT/QU",
        day(2019, 8, 5),
        STANDING,
        "Chỉ thị",
        "Lãnh đạo đại hội chi bộ, đảng bộ cơ sở");
    document(
        rows,
        "12-HD/BTC",
        day(2019, 8, 19),
        ORGANISATION,
        "Hướng dẫn",
        "Công tác nhân sự cấp ủy cơ sở");
    document(
        rows,
        "13-HD/BTC",
        day(2019, 8, 19),
        ORGANISATION,
        "Hướng dẫn",
        "Trình tự, thủ tục đại hội chi bộ, đảng bộ cơ sở");
    document(
        rows, "402-QĐ/QU", day(2019, 9, 4), STANDING, "Quyết định", "Thành lập Tiểu ban Văn kiện");
    document(
        rows, "403-QĐ/QU", day(2019, 9, 4), STANDING, "Quyết định", "Thành lập Tiểu ban Nhân sự");
    document(
        rows,
        "404-QĐ/QU",
        day(2019, 9, 4),
        STANDING,
        "Quyết định",
        "Thành lập Tiểu ban Tuyên truyền");
    document(
        rows,
        "405-QĐ/QU",
        day(2019, 9, 4),
        STANDING,
        "Quyết định",
        "Thành lập Tiểu ban Tổ chức phục vụ");
    document(
        rows,
        "104-KH/QU",
        day(2019, 9, 16),
        STANDING,
        "Kế hoạch",
        "Tập huấn công tác đại hội cho cấp ủy cơ sở và chi bộ");
    document(
        rows,
        "21-HD/BTGQU",
        day(2019, 9, 23),
        "Ban Tuyên giáo Quận ủy",
        "Hướng dẫn",
        "Tuyên truyền trước, trong và sau đại hội");
    document(
        rows,
        "09-HD/UBKTQU",
        day(2019, 9, 30),
        "Ủy ban Kiểm tra Quận ủy",
        "Hướng dẫn",
        "Giải quyết khiếu nại, tố cáo trước đại hội");
    document(
        rows,
        "112-KH/QU",
        day(2019, 10, 14),
        STANDING,
        "Kế hoạch",
        "Phong trào thi đua chào mừng đại hội");
    document(
        rows,
        "14-HD/BTC",
        day(2019, 10, 28),
        ORGANISATION,
        "Hướng dẫn",
        "Xây dựng báo cáo chính trị, báo cáo kiểm điểm");
    document(
        rows,
        "512-QĐ/QU",
        day(2019, 12, 10),
        STANDING,
        "Quyết định",
        "Thành lập 8 tổ công tác chỉ đạo, hướng dẫn đại hội");
    document(
        rows,
        "745-CV/QU",
        day(2019, 12, 17),
        STANDING,
        "Công văn",
        "Phân công đơn vị cho các tổ công tác");
    document(
        rows,
        "118-KH/QU",
        day(2019, 12, 23),
        STANDING,
        "Kế hoạch",
        "Tổ chức đại hội điểm cấp cơ sở");
    document(
        rows,
        "226-TB/QU",
        day(2020, 1, 8),
        STANDING,
        "Thông báo",
        "Hai đơn vị đại hội điểm và thời gian tổ chức");
    document(
        rows,
        "15-HD/BTC",
        day(2020, 1, 13),
        ORGANISATION,
        "Hướng dẫn",
        "Hồ sơ, trình tự duyệt đại hội");
    document(
        rows,
        "238-TB/QU",
        day(2020, 2, 6),
        STANDING,
        "Thông báo",
        "Lịch đại hội các đảng bộ, chi bộ cơ sở");
    document(
        rows,
        "771-CV/QU",
        day(2020, 2, 17),
        STANDING,
        "Công văn",
        "Sáp nhập chi bộ khu dân cư gắn với sáp nhập tổ dân phố");
    return new Table(
        DOCUMENTS,
        "DANH MỤC VĂN BẢN CHỈ ĐẠO, HƯỚNG DẪN ĐẠI HỘI",
        TERM,
        List.of(
            code("STT", 6),
            code("Số, ký hiệu", 16),
            date("Ngày ban hành"),
            text("Cơ quan ban hành", 28),
            code("Loại văn bản", 14),
            text("Trích yếu", 58),
            text("Ghi chú", 12)),
        rows,
        "Tổng số 20 văn bản như báo cáo; số, ngày, trích yếu là giả định.");
  }

  private static void document(
      List<List<@Nullable Object>> rows,
      String symbol,
      LocalDate day,
      String issuer,
      String kind,
      String subject) {
    rows.add(row(rows.size() + 1, symbol, day, issuer, kind, subject, ""));
  }

  private static Table papers() {
    return new Table(
        PAPERS,
        "HỒ SƠ ĐẠI HỘI CỦA CÁC ĐƠN VỊ ĐIỂM",
        TERM,
        List.of(
            code("STT", 6),
            text("Đơn vị", 32),
            code("Báo cáo chính trị", 10),
            code("Báo cáo kiểm điểm", 10),
            code("Đề án nhân sự", 10),
            code("Chương trình đại hội", 12),
            code("Quy chế đại hội", 10),
            code("Báo cáo tình hình đảng viên", 14),
            text("Ghi chú", 16)),
        List.of(
            row(1, Unit.PILOT_WARD, "x", "x", "x", "x", "x", "x", ""),
            row(2, Unit.PILOT_CELL, "x", "x", "x", "x", "x", "x", "")),
        "Các đơn vị khác nộp hồ sơ trước ngày duyệt đại hội.");
  }

  private static Table consultation() {
    return new Table(
        CONSULTATION,
        "TỔNG HỢP GÓP Ý DỰ THẢO BÁO CÁO CHÍNH TRỊ",
        "Trình Đại hội Đảng bộ quận, nhiệm kỳ 2020-2025",
        List.of(
            code("Lần", 6),
            date("Ngày"),
            text("Hình thức, thành phần", 56),
            number("Số ý kiến", 9),
            number("Tiếp thu", 9),
            number("Giải trình", 9),
            text("Ghi chú", 18)),
        List.of(
            row(1, day(2019, 11, 19), "Hội nghị Ban Thường vụ Quận ủy", 11, 9, 2, ""),
            row(2, day(2019, 12, 24), "Hội nghị Ban Chấp hành Đảng bộ quận", 14, 11, 3, ""),
            row(
                3,
                day(2020, 2, 11),
                "Hội nghị cán bộ chủ chốt, nguyên lãnh đạo quận qua các thời kỳ",
                12,
                10,
                2,
                "")),
        "Ba lần thảo luận, 37 ý kiến như báo cáo; ngày và thành phần là giả định.");
  }

  private static Table targets() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    target(rows, "Tốc độ tăng giá trị sản xuất", "%", "2015-2020", 12.5, 12.8, "");
    target(rows, "Thu ngân sách", "tỷ đồng", "2019", 2350, 2412, "");
    target(rows, "Thu ngân sách", "tỷ đồng", "2020", 2510, 2535, "");
    target(rows, "Trường công lập đạt chuẩn quốc gia", "%", "2015-2020", 70, 72, "");
    target(rows, "Hộ đạt danh hiệu gia đình văn hóa", "%", "2020", 88, 88.5, "");
    target(
        rows, "Tổ dân phố văn hóa", "%", "2020", 72, 71, "Rà soát từng tổ, hỗ trợ trước 30/6/2020");
    target(rows, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "2020", 80, 83, "");
    return new Table(
        TARGETS,
        "CHỈ TIÊU KINH TẾ - XÃ HỘI",
        "Nhiệm kỳ 2015-2020 và năm 2020",
        List.of(
            code("STT", 6),
            text("Chỉ tiêu", 44),
            code("Đơn vị tính", 12),
            code("Năm", 12),
            decimal("Kế hoạch", 11),
            decimal("Ước thực hiện", 11),
            text("Giải pháp", 44)),
        rows,
        "Số năm 2020 là ước thực hiện; mọi chỉ tiêu đều là giả định.");
  }

  private static void target(
      List<List<@Nullable Object>> rows,
      String indicator,
      String measured,
      String year,
      double planned,
      double actual,
      String measure) {
    rows.add(row(rows.size() + 1, indicator, measured, year, planned, actual, measure));
  }

  private static Table subcommittees() {
    return new Table(
        SUBCOMMITTEES,
        "CÁC TIỂU BAN PHỤC VỤ ĐẠI HỘI",
        "Đại hội Đảng bộ quận, nhiệm kỳ 2020-2025",
        List.of(
            code("STT", 6),
            text("Tiểu ban", 30),
            text("Trưởng tiểu ban", 46),
            text("Thành viên", 50),
            text("Quyết định", 40)),
        List.of(
            subcommittee(1, "Văn kiện", "Bí thư Quận ủy", 402),
            subcommittee(2, "Nhân sự", "Bí thư Quận ủy", 403),
            subcommittee(3, "Tuyên truyền", "Phó Bí thư Thường trực Quận ủy", 404),
            subcommittee(4, "Tổ chức phục vụ", "Phó Bí thư Quận ủy, Chủ tịch UBND quận", 405)),
        "Trưởng tiểu ban ghi theo chức vụ.");
  }

  private static List<@Nullable Object> subcommittee(
      int number, String name, String head, int decision) {
    return row(
        number,
        "Tiểu ban " + name,
        head,
        "Theo danh sách kèm quyết định",
        "Quyết định số " + decision + "-QĐ/QU ngày 04/09/2019");
  }

  /** Everybody who is re-elected sat in the committee before. */
  private static Table previous(List<Person> people) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    people.stream()
        .filter(Person::reelected)
        .forEach(
            person ->
                rows.add(row(rows.size() + 1, person.name(), person.born(), person.body(), "")));
    return new Table(
        PREVIOUS,
        "DANH SÁCH CẤP ỦY KHÓA TRƯỚC",
        "Những người tái cử, nhiệm kỳ 2015-2020",
        List.of(
            code("STT", 7),
            text("Họ và tên", 34),
            date("Ngày sinh"),
            text("Cấp ủy khóa trước", 44),
            text("Ghi chú", 16)),
        rows,
        "Danh sách chỉ ghi những người được giới thiệu tái cử.");
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
