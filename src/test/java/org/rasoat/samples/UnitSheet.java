package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Danh sách TCCSĐ: the grassroots organisations in three blocks, each with its sum. */
final class UnitSheet {

  static final String NAME = "Danh sách TCCSĐ";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 6),
          text("Tên tổ chức cơ sở đảng", 31),
          code("Loại hình", 16),
          number("Số chi bộ trực thuộc", 10),
          number("Tổng số đảng viên", 10),
          number("Chính thức", 9).under("Số đảng viên"),
          number("Dự bị", 8).under("Số đảng viên"),
          number("Số cấp ủy viên nhiệm kỳ 2015-2020", 13),
          number("Tổng số", 8).under("Cấp ủy viên dự kiến nhiệm kỳ 2020-2025"),
          number("Tái cử", 8).under("Cấp ủy viên dự kiến nhiệm kỳ 2020-2025"),
          number("Mới", 8).under("Cấp ủy viên dự kiến nhiệm kỳ 2020-2025"),
          code("Đại hội điểm", 8),
          code("Tổ công tác phụ trách", 12),
          text("Ghi chú", 12));

  private static final int FIRST_SUM = 3;
  private static final int LAST_SUM = 10;

  private UnitSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head(
            "DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC QUẬN ỦY",
            "Dự kiến số lượng cấp ủy viên nhiệm kỳ 2020-2025")
        .headings()
        .columnNumbers();
    List<Integer> sums = new ArrayList<>();
    for (Unit.Sector sector : Unit.Sector.values()) {
      form.section(Roman.of(sums.size() + 1), sector.title);
      int first = form.row();
      block(form, dossier, sector);
      sums.add(form.row());
      form.total("Cộng", sums("SUM($" + first + ":$" + (form.row() - 1) + ")"));
    }
    form.total(
            "Tổng cộng",
            sums(sums.stream().map(row -> "$" + row).collect(Collectors.joining(",", "SUM(", ")"))))
        .notes(
            "Số chi bộ, đảng viên, cấp ủy viên của từng đơn vị là giả định; tổng số theo báo cáo.")
        .signatures();
  }

  private static void block(Form form, Dossier dossier, Unit.Sector sector) {
    int number = 1;
    for (Unit unit : dossier.units()) {
      if (unit.sector() == sector) {
        int official = dossier.official(unit);
        form.row(
            number++,
            unit.name(),
            sector.kind,
            unit.branches(),
            unit.people(),
            official,
            unit.people() - official,
            unit.members(),
            unit.members(),
            unit.reelected(),
            unit.firstTime(),
            unit.pilot() ? "x" : "",
            Team.name(dossier.units().indexOf(unit)),
            "");
      }
    }
  }

  private static @Nullable String[] sums(String formula) {
    @Nullable String[] formulas = new @Nullable String[COLUMNS.size()];
    Arrays.fill(formulas, FIRST_SUM, LAST_SUM + 1, formula);
    return formulas;
  }
}
