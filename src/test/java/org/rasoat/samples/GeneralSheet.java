package org.rasoat.samples;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Thông tin chung: what the report says in figures. */
final class GeneralSheet {

  static final String NAME = "Thông tin chung";

  private GeneralSheet() {}

  static void write(XSSFWorkbook book, Look look) {
    List<FormColumn> columns = List.of(FormColumn.text("", 62), FormColumn.text("", 48));
    new Form(book, look, NAME, columns)
        .head("THÔNG TIN CHUNG", "Công tác chuẩn bị đại hội đảng các cấp, nhiệm kỳ 2020-2025")
        .entry("Đảng bộ", Unit.DISTRICT)
        .entry("Cấp", "Cấp quận")
        .entry("Nhiệm kỳ", "2020-2025")
        .entry("Ngày báo cáo", Dossier.REPORT_DATE)
        .entry("Số tổ chức cơ sở đảng", 26)
        .entry("Số đảng bộ cơ sở", 17)
        .entry("Số chi bộ cơ sở", 9)
        .entry("Số chi bộ trực thuộc", 222)
        .entry("Tổng số cấp ủy viên cơ sở dự kiến", 228)
        .entry("Cấp ủy viên cơ sở tái cử", 170)
        .entry("Số ủy viên ban chấp hành dự kiến", 39)
        .entry("Ủy viên ban chấp hành tái cử", 33)
        .notes("Các số liệu trong bảng này lấy theo Báo cáo ngày 20/02/2020.")
        .onOnePage()
        .signatures();
  }
}
