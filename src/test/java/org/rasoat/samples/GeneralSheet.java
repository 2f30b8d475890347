package org.rasoat.samples;

import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Thông tin chung: what the report says in figures. */
final class GeneralSheet {

  static final String NAME = "Thông tin chung";

  private GeneralSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Setting setting = dossier.setting();
    List<Unit> units = dossier.units();
    List<FormColumn> columns = List.of(FormColumn.text("", 62), FormColumn.text("", 48));
    Form form =
        new Form(book, look, NAME, columns)
            .head(
                "THÔNG TIN CHUNG",
                "Công tác chuẩn bị đại hội đảng các cấp, nhiệm kỳ " + setting.term())
            .entry("Đảng bộ", setting.body())
            .entry("Cấp", setting.level())
            .entry("Nhiệm kỳ", setting.term())
            .entry("Ngày báo cáo", setting.reportDate())
            .entry("Số tổ chức cơ sở đảng", units.size())
            .entry("Số đảng bộ cơ sở", count(units, Unit::committee))
            .entry("Số chi bộ cơ sở", count(units, unit -> !unit.committee()))
            .entry("Số chi bộ trực thuộc", dossier.branches().size())
            .entry(
                "Tổng số cấp ủy viên cơ sở dự kiến", units.stream().mapToInt(Unit::members).sum())
            .entry("Cấp ủy viên cơ sở tái cử", units.stream().mapToInt(Unit::reelected).sum())
            .entry("Số ủy viên ban chấp hành dự kiến", count(body(dossier), person -> true))
            .entry("Ủy viên ban chấp hành tái cử", count(body(dossier), Person::reelected))
            .entry("Số ủy viên ban chấp hành tối đa nhiệm kỳ trước", setting.previousMost());
    Integer nominees = setting.nominees();
    if (nominees != null) {
      form.entry("Số người giới thiệu bầu ban chấp hành", nominees);
    }
    form.entry("Số văn bản đã ban hành", setting.documents())
        .entry("Số lần thảo luận báo cáo chính trị", setting.rounds())
        .entry("Số ý kiến góp ý báo cáo chính trị", setting.comments())
        .notes(setting.remark())
        .onOnePage()
        .signatures();
  }

  /** The people proposed for the committee of the body itself. */
  private static List<Person> body(Dossier dossier) {
    return dossier.people().stream()
        .filter(person -> person.body().equals(dossier.setting().body()))
        .toList();
  }

  private static <T> int count(List<T> all, Predicate<T> wanted) {
    return (int) all.stream().filter(wanted).count();
  }
}
