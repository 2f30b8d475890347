package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tập huấn, hội nghị: trainings and conferences. */
final class EventSheet {

  static final String NAME = "Tập huấn, hội nghị";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 6),
          text("Nội dung", 60),
          date("Ngày"),
          code("Loại", 17),
          text("Đối tượng", 54),
          number("Số người", 9));

  private EventSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head("TẬP HUẤN, HỘI NGHỊ PHỤC VỤ ĐẠI HỘI ĐẢNG CÁC CẤP", dossier.setting().subtitle())
        .headings();
    int first = form.row();
    int number = 1;
    for (Event event : dossier.events()) {
      form.row(
          number++, event.subject(), event.date(), event.kind(), event.audience(), event.people());
    }
    String sum = "SUM($" + first + ":$" + (form.row() - 1) + ")";
    form.total("Tổng cộng", null, null, null, null, null, sum)
        .notes(
            "Các nội dung sau ngày "
                + Values.typed(dossier.setting().reportDate())
                + " là kế hoạch.")
        .onOnePage()
        .signatures();
  }
}
