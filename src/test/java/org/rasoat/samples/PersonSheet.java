package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.text;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Nhân sự: the people proposed, with the committee as the row above them. The birthday stands in
 * the column of the person's sex, and some offices typed their dates as text.
 */
final class PersonSheet {

  static final String NAME = "Nhân sự";

  private static final List<FormColumn> COLUMNS =
      List.of(
          code("STT", 7),
          text("Họ và tên", 25),
          date("Nam").under("Năm sinh"),
          date("Nữ").under("Năm sinh"),
          code("Dân tộc", 9),
          text("Quê quán", 24),
          date("Dự bị").under("Ngày vào Đảng"),
          date("Chính thức").under("Ngày vào Đảng"),
          text("Chuyên môn", 24).under("Trình độ"),
          code("LLCT", 11).under("Trình độ"),
          text("Chức vụ, đơn vị công tác hiện nay", 40),
          code("Dự kiến chức danh", 14),
          code("Tái cử", 7).under("Diện"),
          code("Lần đầu", 7).under("Diện"),
          text("Ghi chú", 10));

  private PersonSheet() {}

  static void write(XSSFWorkbook book, Look look, Dossier dossier) {
    Form form = new Form(book, look, NAME, COLUMNS);
    form.head("DANH SÁCH TRÍCH NGANG NHÂN SỰ DỰ KIẾN THAM GIA CẤP ỦY", dossier.setting().subtitle())
        .headings()
        .columnNumbers();
    int first = form.row();
    int section = 0;
    int number = 1;
    String body = "";
    for (Person person : dossier.people()) {
      if (!person.body().equals(body)) {
        body = person.body();
        number = 1;
        form.section(Roman.of(++section), body);
      }
      row(form, number++, person);
    }
    form.total("Tổng cộng", counts(first, form.row() - 1))
        .notes("Dòng tổng cộng: số nam, số nữ, số tái cử, số tham gia lần đầu.")
        .signatures();
  }

  private static void row(Form form, int number, Person person) {
    form.row(
        number,
        person.name(),
        person.woman() ? null : typed(person, person.born()),
        person.woman() ? typed(person, person.born()) : null,
        person.ethnicity(),
        person.home(),
        typed(person, person.probation()),
        typed(person, person.official()),
        person.profession(),
        person.theory(),
        person.position(),
        person.role(),
        person.reelected() ? "x" : "",
        person.reelected() ? "" : "x",
        "");
  }

  private static Object typed(Person person, LocalDate date) {
    return person.textDates() ? Values.typed(date) : date;
  }

  private static @Nullable String[] counts(int first, int last) {
    @Nullable String[] counts = new @Nullable String[COLUMNS.size()];
    String range = "$" + first + ":$" + last;
    // Section rows are merged from the second column on, so these columns hold people alone.
    counts[2] = "COUNTA(" + range + ")";
    counts[3] = counts[2];
    counts[12] = "COUNTIF(" + range + ",\"x\")";
    counts[13] = counts[12];
    return counts;
  }
}
