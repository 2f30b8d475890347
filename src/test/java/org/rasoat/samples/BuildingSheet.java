package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Danh sách tòa nhà: the buildings, with their school as the row above them. */
final class BuildingSheet {

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 6),
          code("Mã nhà", 11),
          text("Tên nhà", 24),
          code("Công năng", 24),
          number("Số tầng", 8),
          number("Diện tích sàn (m²)", 11),
          number("Số học sinh", 12),
          number("Số lối thoát nạn", 11),
          number("Số bình chữa cháy", 11),
          text("Ghi chú", 18));

  private static final int FIRST_SUM = 5;
  private static final int LAST_SUM = 8;

  private BuildingSheet() {}

  static void write(XSSFWorkbook book, Look look, FireSafety dossier) {
    Form form = new Form(book, look, "Danh sách tòa nhà", COLUMNS);
    form.head("DANH SÁCH TÒA NHÀ CỦA CÁC TRƯỜNG HỌC", "Phương tiện chữa cháy và lối thoát nạn")
        .headings()
        .columnNumbers();
    int first = form.row();
    int section = 0;
    for (String school : dossier.schools()) {
      form.section(Roman.of(++section), school);
      rows(form, dossier.buildings().stream().filter(one -> one.school().equals(school)).toList());
    }
    @Nullable String[] sums = new @Nullable String[COLUMNS.size()];
    Arrays.fill(sums, FIRST_SUM, LAST_SUM + 1, "SUM($" + first + ":$" + (form.row() - 1) + ")");
    form.total("Tổng cộng", sums)
        .notes("Số học sinh là số đông nhất cùng một lúc trong nhà.")
        .onOnePage()
        .signatures();
  }

  private static void rows(Form form, List<SchoolBuilding> buildings) {
    int number = 1;
    for (SchoolBuilding building : buildings) {
      form.row(
          number++,
          building.code(),
          building.name(),
          building.use(),
          building.storeys(),
          building.area(),
          building.pupils(),
          building.exits(),
          building.extinguishers(),
          "");
    }
  }
}
