package org.rasoat.equivalence;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Forms in which a dossier arrives. */
enum Rewriting {
  UNCHANGED(book -> {}),
  XLS(book -> {}),
  CSV(book -> {}),
  STRICT(book -> {}),
  DATES_FROM_1904(book -> book.date1904 = true),
  DECOMPOSED(Rewriting::decomposed),
  TCVN3(book -> old(book, OldText::tcvn3)),
  VNI(book -> old(book, OldText::vni)),
  DAYS_TYPED_IN_AMERICA(Rewriting::american),
  SECTION_ROWS(book -> Layouts.sections(book.page("Cấp ủy khóa trước"), 3)),
  COLUMNS_FOR_SECTIONS(Rewriting::flat),
  TWO_TABLES_ON_A_SHEET(
      book -> {
        Layouts.below(book, "Danh mục văn bản", "Hồ sơ đại hội");
        Layouts.below(book, "Tập huấn, hội nghị", "Góp ý báo cáo chính trị");
      }),
  HEADINGS_IN_THREE_LEVELS(Layouts::threeLevels),
  COLUMNS_SHUFFLED(Layouts::shuffled),
  ROWS_HIDDEN_AND_DUMMIES_BELOW(Rewriting::hidden);

  // Functions without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Consumer<Book> change;

  Rewriting(Consumer<Book> change) {
    this.change = change;
  }

  /** Writes a sample, which stays as it is, in this form into a folder. */
  List<Path> write(Book sample, Path folder) throws IOException {
    Book book = sample.copy();
    change.accept(book);
    return switch (this) {
      case CSV -> Csv.write(book, folder);
      case XLS -> List.of(book.write(folder.resolve("dossier.xls")));
      case STRICT -> List.of(Strict.write(book, folder.resolve("dossier.xlsx")));
      default -> List.of(book.write(folder.resolve("dossier.xlsx")));
    };
  }

  private static void decomposed(Book book) {
    for (Page page : book.pages) {
      page.name = Normalizer.normalize(page.name, Normalizer.Form.NFD);
      page.each(
          content ->
              content.value() instanceof String text
                  ? content.with(Normalizer.normalize(text, Normalizer.Form.NFD))
                  : content);
    }
  }

  private static void old(Book book, Function<String, List<Content.Run>> font) {
    for (Page page : book.pages) {
      page.each(
          content ->
              content.value() instanceof String text
                  ? content.in(font.apply(Normalizer.normalize(text, Normalizer.Form.NFC)))
                  : content);
    }
  }

  private static void american(Book book) {
    for (Page page : book.pages) {
      page.each(
          content ->
              content.value() instanceof LocalDate day && content.formula() == null
                  ? content.with(typedInAmerica(day))
                  : content);
    }
  }

  /** What an Excel set to the United States makes of a day that is typed as dd/mm/yyyy. */
  static Object typedInAmerica(LocalDate day) {
    try {
      return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    } catch (DateTimeException noSuchMonth) {
      return Csv.shown(Content.of(day));
    }
  }

  private static void flat(Book book) {
    Layouts.flat(book.page("Danh sách chi bộ"), "Thuộc đảng bộ");
    Layouts.flat(book.page("Nhân sự"), "Cấp ủy dự kiến tham gia");
    Layouts.flat(book.page("Lịch đại hội"), "Cấp");
  }

  private static void hidden(Book book) {
    Page people = book.page("Nhân sự");
    people.hidden.addAll(List.of(14, 15, 30));
    book.page("Danh sách chi bộ").hidden.add(12);
    book.tables().forEach(page -> page.dummies = 500);
  }
}
