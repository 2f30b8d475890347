package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.decimal;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lịch đại hội: the schedule, its level given by section rows. */
final class CongressSheet {

  static final String NAME = "Lịch đại hội";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 6),
          text("Đơn vị", 31),
          code("Hình thức đại hội", 18),
          code("Thời gian dự kiến", 14),
          date("Ngày bắt đầu").under("Thời gian tổ chức"),
          date("Ngày kết thúc").under("Thời gian tổ chức"),
          date("Phiên trù bị"),
          decimal("Số ngày", 7),
          text("Địa điểm", 36),
          number("Số đại biểu triệu tập", 11),
          code("Đại hội điểm", 8),
          code("Tổ công tác", 9),
          date("Ngày duyệt đại hội"),
          code("Trạng thái", 14),
          text("Ghi chú", 19));

  private CongressSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head("LỊCH ĐẠI HỘI ĐẢNG BỘ, CHI BỘ CƠ SỞ VÀ ĐẠI HỘI ĐẢNG BỘ QUẬN", "Nhiệm kỳ 2020-2025")
        .headings();
    form.section("I", "CẤP CƠ SỞ");
    rows(form, dossier.congresses().stream().filter(congress -> !congress.district()).toList());
    form.section("II", "CẤP QUẬN");
    rows(form, dossier.congresses().stream().filter(Congress::district).toList());
    form.notes(
            "Đại hội hai ngày: phiên trù bị họp chiều ngày thứ nhất; số ngày đã tính cả phiên trù"
                + " bị.")
        .signatures();
  }

  private static void rows(Form form, List<Congress> congresses) {
    int number = 1;
    for (Congress congress : congresses) {
      form.row(
          number++,
          congress.unit(),
          congress.kind(),
          "Tháng " + congress.start().getMonthValue() + "/2020",
          congress.start(),
          congress.end(),
          congress.twoDays() ? congress.start() : null,
          congress.days(),
          congress.venue(),
          congress.people(),
          congress.pilot() ? "x" : "",
          congress.team(),
          congress.approved(),
          "Chưa tổ chức",
          congress.note());
    }
  }
}
