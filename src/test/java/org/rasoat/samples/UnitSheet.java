package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Danh sách TCCSĐ: the grassroots organisations in three blocks, each with its sum. */
final class UnitSheet {

  static final String NAME = "Danh sách TCCSĐ";

  private static final int FIRST_SUM = 3;
  private static final int LAST_SUM = 10;

  /** The surplus that committees prepare: between 10 and 15 in a hundred. */
  private static final float PREPARED = 0.125f;

  private UnitSheet() {}

  /** Of units that are short of cadres. */
  private static final List<FormColumn> SHORTAGE =
      List.of(
          code("Khó khăn về cán bộ", 9),
          text("Người phụ trách", 22),
          text("Biện pháp", 30),
          text("Ghi chú", 12));

  /** Of units that came out of others. */
  private static final List<FormColumn> MERGER =
      List.of(
          number("Số cấp ủy viên trước sắp xếp", 10),
          number("Số cấp ủy viên nghỉ, chuyển", 10),
          text("Ghi chú", 34));

  private static List<FormColumn> columns(Setting setting) {
    List<FormColumn> columns = new ArrayList<>(common(setting));
    columns.addAll(setting.merged() ? MERGER : SHORTAGE);
    return columns;
  }

  private static List<FormColumn> common(Setting setting) {
    String planned = "Cấp ủy viên dự kiến nhiệm kỳ " + setting.term();
    return List.of(
        code("STT", 6),
        text("Tên tổ chức cơ sở đảng", 31),
        code("Loại hình", 16),
        number("Số chi bộ trực thuộc", 10),
        number("Tổng số đảng viên", 10),
        number("Chính thức", 9).under("Số đảng viên"),
        number("Dự bị", 8).under("Số đảng viên"),
        number("Số cấp ủy viên nhiệm kỳ " + setting.previousTerm(), 13),
        number("Tổng số", 8).under(planned),
        number("Tái cử", 8).under(planned),
        number("Mới", 8).under(planned),
        code("Đại hội điểm", 8),
        code("Tổ công tác phụ trách", 12),
        number("Số ủy viên ban thường vụ", 9),
        number("Số người giới thiệu", 10));
  }

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Setting setting = dossier.setting();
    List<FormColumn> columns = columns(setting);
    Form form = new Form(book, look, NAME, columns);
    form.head(
            "DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG TRỰC THUỘC "
                + setting.committee().toUpperCase(Locale.ROOT),
            "Dự kiến số lượng cấp ủy viên nhiệm kỳ " + setting.term())
        .headings()
        .columnNumbers();
    List<Integer> sums = new ArrayList<>();
    for (Unit.Sector sector : dossier.sectors()) {
      form.section(Roman.of(sums.size() + 1), sector.title);
      int first = form.row();
      block(form, dossier, sector);
      sums.add(form.row());
      form.total("Cộng", sums(columns, "SUM($" + first + ":$" + (form.row() - 1) + ")"));
    }
    form.total(
            "Tổng cộng",
            sums(
                columns,
                sums.stream().map(row -> "$" + row).collect(Collectors.joining(",", "SUM(", ")"))))
        .notes(setting.unitRemark())
        .signatures();
  }

  private static void block(Form form, Dossier dossier, Unit.Sector sector) {
    int number = 1;
    for (Unit unit : dossier.units()) {
      if (unit.sector() == sector) {
        List<@Nullable Object> cells = new ArrayList<>(cells(number++, dossier, unit));
        cells.addAll(dossier.setting().merged() ? merger(unit) : shortage(unit.shortage()));
        cells.add(unit.note());
        form.row(cells.toArray());
      }
    }
  }

  private static List<@Nullable Object> cells(int number, Dossier dossier, Unit unit) {
    int official = dossier.official(unit);
    return Arrays.asList(
        number,
        unit.name(),
        unit.sector().kind,
        unit.branches(),
        unit.people(),
        official,
        unit.people() - official,
        unit.previous(),
        unit.members(),
        unit.reelected(),
        unit.firstTime(),
        unit.pilot() ? "x" : "",
        dossier.teamOf(unit),
        unit.standing(),
        unit.members() + Math.max(1, Math.round(unit.members() * PREPARED)));
  }

  private static List<@Nullable Object> shortage(Unit.@Nullable Shortage shortage) {
    return shortage == null
        ? Arrays.asList("", "", "")
        : Arrays.asList("x", shortage.inCharge(), shortage.measure());
  }

  /** How many sat in the committees before the merger, and how many of them left. */
  private static List<@Nullable Object> merger(Unit unit) {
    return unit.note().isEmpty()
        ? Arrays.asList(null, null)
        : Arrays.asList(unit.previous(), unit.previous() - unit.members());
  }

  private static @Nullable String[] sums(List<FormColumn> columns, String formula) {
    @Nullable String[] formulas = new @Nullable String[columns.size()];
    Arrays.fill(formulas, FIRST_SUM, LAST_SUM + 1, formula);
    return formulas;
  }
}
