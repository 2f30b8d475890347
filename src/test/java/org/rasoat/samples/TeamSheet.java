package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.text;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tổ công tác: the working groups, each with a list of units in one cell. */
final class TeamSheet {

  static final String NAME = "Tổ công tác";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("Tổ số", 10),
          text("Tổ trưởng", 24),
          text("Chức vụ", 30),
          text("Thành viên", 26),
          text("Đơn vị phụ trách", 36),
          text("Quyết định", 27));

  private TeamSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head("DANH SÁCH TỔ CÔNG TÁC CHỈ ĐẠO, HƯỚNG DẪN ĐẠI HỘI", dossier.setting().subtitle())
        .headings();
    for (Team team : dossier.teams()) {
      form.row(
          team.name(),
          team.leader().name(),
          team.leader().position(),
          team.memberList(),
          team.unitList(),
          team.decision());
    }
    form.notes(
            "Tổ trưởng là đồng chí Thường trực hoặc Ủy viên Ban Thường vụ "
                + dossier.setting().committee()
                + ".")
        .onOnePage()
        .signatures();
  }
}
