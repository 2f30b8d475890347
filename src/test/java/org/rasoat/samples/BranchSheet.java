package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.decimal;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Danh sách chi bộ: the branches, with the committee they belong to as the row above them. */
final class BranchSheet {

  static final String NAME = "Danh sách chi bộ";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 7),
          text("Tên chi bộ", 34),
          code("Loại chi bộ", 13),
          code("Tổ dân phố", 18),
          number("Số đảng viên", 9),
          number("Chính thức", 9),
          number("Số chi ủy viên", 10),
          date("Ngày đại hội"),
          text("Sáp nhập từ", 30),
          code("Số", 11).under("Quyết định sáp nhập"),
          date("Ngày").under("Quyết định sáp nhập"),
          code("Trạng thái", 14),
          decimal("Số ngày", 7),
          text("Ghi chú", 11));

  private static final int FIRST_SUM = 4;
  private static final int LAST_SUM = 6;

  private BranchSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head(
            "DANH SÁCH CHI BỘ TRỰC THUỘC ĐẢNG BỘ CƠ SỞ",
            "Kết quả, kế hoạch đại hội chi bộ nhiệm kỳ " + dossier.setting().branchTerm())
        .headings();
    int first = form.row();
    int section = 0;
    for (Unit unit : dossier.units()) {
      if (unit.committee()) {
        form.section(Roman.of(++section), unit.name());
        rows(form, dossier.setting(), dossier.branchesOf(unit));
      }
    }
    @Nullable String[] sums = new @Nullable String[COLUMNS.size()];
    String sum = "SUM($" + first + ":$" + (form.row() - 1) + ")";
    Arrays.fill(sums, FIRST_SUM, LAST_SUM + 1, sum);
    form.total("Tổng cộng", sums)
        .notes("Chi bộ sáp nhập tổ chức đại hội ngay sau khi có quyết định.")
        .signatures();
  }

  private static void rows(Form form, Setting setting, List<Branch> branches) {
    int number = 1;
    for (Branch branch : branches) {
      Branch.Merger merger = branch.merger();
      form.row(
          number++,
          branch.name(),
          branch.kind(),
          branch.group(),
          branch.people(),
          branch.official(),
          branch.members(),
          branch.congress(),
          merger == null ? "" : merger.from(),
          merger == null ? "" : merger.decision(),
          merger == null ? null : merger.date(),
          setting.status(branch.congress()),
          1,
          "");
    }
  }
}
