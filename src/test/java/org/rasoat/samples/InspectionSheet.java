package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.text;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Biên bản kiểm tra: the inspections, one row each. */
final class InspectionSheet {

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 6),
          code("Số biên bản", 13),
          code("Mã nhà", 11),
          date("Ngày kiểm tra"),
          text("Người kiểm tra", 26),
          text("Tồn tại, vi phạm", 46),
          date("Hạn khắc phục"),
          date("Ngày khắc phục xong"),
          text("Ghi chú", 12));

  private InspectionSheet() {}

  static void write(XSSFWorkbook book, Look look, FireSafety dossier) {
    Form form = new Form(book, look, "Biên bản kiểm tra", COLUMNS);
    form.head("TỔNG HỢP BIÊN BẢN KIỂM TRA PHÒNG CHÁY, CHỮA CHÁY", "Các trường học trên địa bàn xã")
        .headings();
    int number = 1;
    for (SchoolInspection inspection : dossier.inspections()) {
      form.row(
          number,
          String.format(java.util.Locale.ROOT, "%02d/BB-PCCC", number++),
          inspection.building(),
          inspection.date(),
          inspection.inspector(),
          inspection.fault(),
          inspection.deadline(),
          inspection.mended(),
          "");
    }
    form.notes("Cột \"Tồn tại, vi phạm\" để trống khi không có tồn tại.").onOnePage().signatures();
  }
}
