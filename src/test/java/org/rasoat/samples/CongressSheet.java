package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.decimal;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

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
          code("Hồ sơ đầy đủ", 8),
          date("Ngày duyệt nhân sự"));

  private static final FormColumn NOTE = text("Ghi chú", 19);

  /** Of a body that came out of others. */
  private static final List<FormColumn> MERGER =
      List.of(
          text("Sáp nhập từ", 24),
          number("Số nội dung đại hội", 9),
          code("Hình thức lập cấp ủy", 11));

  private CongressSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Setting setting = dossier.setting();
    List<FormColumn> columns = new ArrayList<>(COLUMNS);
    columns.addAll(setting.merged() ? MERGER : List.of());
    columns.add(NOTE);
    Form form = new Form(book, look, NAME, columns);
    form.head(
            "LỊCH ĐẠI HỘI ĐẢNG BỘ, CHI BỘ CƠ SỞ VÀ ĐẠI HỘI " + setting.title(), setting.subtitle())
        .headings();
    form.section("I", "CẤP CƠ SỞ");
    rows(form, setting, dossier.congresses().stream().filter(congress -> !congress.own()).toList());
    form.section("II", setting.level().toUpperCase(Locale.ROOT));
    rows(form, setting, dossier.congresses().stream().filter(Congress::own).toList());
    form.notes(
            "Đại hội hai ngày: phiên trù bị họp chiều ngày thứ nhất; số ngày đã tính cả phiên trù"
                + " bị.")
        .signatures();
  }

  private static void rows(Form form, Setting setting, List<Congress> congresses) {
    int number = 1;
    for (Congress congress : congresses) {
      List<@Nullable Object> cells = new ArrayList<>(cells(number++, setting, congress));
      if (setting.merged()) {
        cells.addAll(congress.own() ? merger(setting) : Collections.nCopies(MERGER.size(), null));
      }
      cells.add(congress.note(setting));
      form.row(cells.toArray());
    }
  }

  /** The congress of a merged body has two contents and does not elect. */
  private static List<@Nullable Object> merger(Setting setting) {
    return Arrays.asList(String.join("\n", setting.predecessors()), 2, "Chỉ định");
  }

  private static List<@Nullable Object> cells(int number, Setting setting, Congress congress) {
    return Arrays.asList(
        number,
        congress.unit(),
        congress.kind(),
        "Tháng " + congress.start().getMonthValue() + "/" + congress.start().getYear(),
        congress.start(),
        congress.end(),
        congress.twoDays() ? congress.start() : null,
        congress.days(),
        congress.venue(),
        congress.people(),
        congress.pilot() ? "x" : "",
        congress.team(),
        congress.approved(),
        setting.status(congress.end()),
        congress.ready(setting) ? "x" : "",
        congress.ready(setting) ? congress.approved() : null);
  }
}
