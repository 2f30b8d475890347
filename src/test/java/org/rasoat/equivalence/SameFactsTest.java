package org.rasoat.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.facts.Column;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Name;
import org.rasoat.facts.NameBook;
import org.rasoat.facts.Row;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Sheet;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;

/** A table of any content gives the same facts in whichever format it is saved. */
@NullUnmarked
class SameFactsTest {

  private static final int TABLES = 20;

  private static final List<String> FIELDS =
      List.of("name", "place", "boxes", "share", "day", "whole");

  @Sheet({"Danh sách hàng", "Goods"})
  public static class Goods extends Row {
    @Column(
        value = {"Tên hàng"},
        required = true,
        key = true)
    protected Name name;

    @Column({"Nơi để"})
    protected String place;

    @Column({"Số thùng"})
    protected Integer boxes;

    @Column({"Trị giá"})
    protected BigDecimal share;

    @Column({"Ngày nhập"})
    protected LocalDate day;

    @Column({"Đủ"})
    protected Boolean whole;
  }

  @TempDir Path folder;

  /** The seed is in the name of the test: it is all that it takes to make the table again. */
  static IntStream seeds() {
    return IntStream.range(0, TABLES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTableGivesTheSameFactsInEveryFormat(int seed) throws Exception {
    Book book = table(new Random(seed));
    List<List<Object>> expected = rows(book.write(folder.resolve("a.xlsx")));

    assertThat(expected).isNotEmpty();
    assertThat(rows(book.write(folder.resolve("a.xls")))).as("xls").isEqualTo(expected);
    assertThat(rows(Strict.write(book, folder.resolve("b.xlsx")))).as("strict").isEqualTo(expected);
    assertThat(rows(Csv.write(book, folder).get(0))).as("csv").isEqualTo(expected);
    Book old = book.copy();
    old.date1904 = true;
    assertThat(rows(old.write(folder.resolve("c.xlsx")))).as("1904").isEqualTo(expected);
    Book apart = book.copy();
    apart.pages.forEach(page -> page.each(SameFactsTest::decomposed));
    assertThat(rows(apart.write(folder.resolve("d.xlsx")))).as("NFD").isEqualTo(expected);
    Files.delete(folder.resolve("a.xls"));
  }

  private static Content decomposed(Content content) {
    return content.value() instanceof String text
        ? content.with(Normalizer.normalize(text, Normalizer.Form.NFD))
        : content;
  }

  private static List<List<Object>> rows(Path file) throws Exception {
    Workbook book = WorkbookReader.read(file, String.valueOf(file.getFileName()));
    Facts facts = FactsReader.read(Schema.of(List.of(Goods.class)), List.of(book), NameBook.EMPTY);
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : facts.rows()) {
      rows.add(FIELDS.stream().map(field -> said(row.value(field))).toList());
    }
    return rows;
  }

  /** A value by what it is; numbers by what they are worth. */
  private static Object said(@Nullable Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static Book table(Random random) {
    Page page = new Page("Danh sách hàng");
    int row = random.nextInt(4);
    put(page, row, "STT", "Tên hàng", "Nơi để", "Số thùng", "Trị giá", "Ngày nhập", "Đủ");
    int rows = 1 + random.nextInt(12);
    for (int number = 1; number <= rows; number++) {
      row += random.nextInt(10) == 0 ? 2 : 1;
      put(
          page,
          row,
          (double) number,
          word(random) + " " + number,
          random.nextInt(3) == 0 ? null : word(random),
          random.nextInt(6) == 0 ? null : (double) random.nextInt(1_000_000),
          random.nextInt(6) == 0 ? null : random.nextInt(1_000_000) / 100.0,
          random.nextInt(6) == 0 ? null : LocalDate.of(1930, 2, 3).plusDays(random.nextInt(36_000)),
          random.nextBoolean() ? "x" : null);
    }
    Book book = new Book();
    book.pages.add(page);
    return book;
  }

  private static void put(Page page, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      if (values[column] != null) {
        page.set(row, column, Content.of(values[column]));
      }
    }
  }

  /** A word of letters and signs that formats, separators and old fonts have trouble with. */
  private static String word(Random random) {
    List<String> words =
        Arrays.asList(
            "Hộp; \"đẹp\"",
            "Thùng, to",
            "=A1",
            "Kho\u00A0số",
            "Ước lượng",
            "Bưởi\nDiễn",
            "Đỗ 50%",
            "Nghĩa – Tân",
            "ấm & <nóng>",
            "𝔸 bàn",
            "Quý 1",
            "0123",
            "tháng 5");
    return words.get(random.nextInt(words.size()))
        + Stream.of("", " cũ", " ấy").toList().get(random.nextInt(3));
  }
}
