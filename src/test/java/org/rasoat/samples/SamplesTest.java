package org.rasoat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final Set<String> PLANTED =
      Set.of(
          ("SCH-01 SCH-02 SCH-03 SCH-05 SCH-08 SCH-10 PIL-01 PIL-03 PIL-04 PIL-05 MRG-01 MRG-02"
                  + " MRG-03 NUM-05 PER-01 PER-02 PER-04 STR-04 WGR-01 WGR-02 XS-01 XS-02 XS-03"
                  + " XS-04 DQ-01 DQ-04 DQ-06 DQ-13 DQ-14 SCH-07 PIL-07 DOC-01 DOC-05 RPT-01 TRN-01"
                  + " CAD-01 PER-07 PER-09 NUM-01 NUM-02 NUM-03 NUM-06 NUM-07 NUM-09 ELE-01"
                  + " RES-01 RES-02 RES-04 RPT-03 DOC-06 XS-06 NUM-04 STR-01 STR-02 DQ-02 DQ-03"
                  + " DQ-05 DQ-08 DQ-10")
              .split(" ", -1));

  private static Map<String, byte[]> samples = Map.of();

  @BeforeAll
  static void make() throws IOException {
    samples = Samples.all();
    if ("update".equals(System.getProperty("samples"))) {
      for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
        Path file = Samples.FOLDER.resolve(sample.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, sample.getValue());
      }
    }
  }

  /** Not the compressed bytes: another JDK may deflate in another way. */
  @Test
  void committedFilesHoldWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
      byte[] committed = Files.readAllBytes(Samples.FOLDER.resolve(sample.getKey()));
      Map<String, byte[]> made = StableZip.contents(sample.getValue());
      assertThat(StableZip.contents(committed))
          .as(sample.getKey() + ": rewrite it with -Dsamples=update")
          .containsOnlyKeys(made.keySet())
          .allSatisfy((entry, bytes) -> assertThat(bytes).as(entry).isEqualTo(made.get(entry)));
    }
  }

  @Test
  void noOtherWorkbookLiesAmongTheSamples() throws IOException {
    try (Stream<Path> files = Files.walk(Samples.FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".xlsx")))
          .map(file -> Samples.FOLDER.relativize(file).toString().replace('\\', '/'))
          .containsExactlyInAnyOrderElementsOf(samples.keySet());
    }
  }

  @Test
  void twoRunsMakeTheSameBytes() {
    Map<String, byte[]> again = Samples.all();
    samples.forEach((file, bytes) -> assertThat(again.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void totalRowsHoldTheFiguresOfTheReport() throws IOException {
    try (XSSFWorkbook book = open("tay-ho-2020.xlsx")) {
      Row total = rowOf(book.getSheet(UnitSheet.NAME), "Tổng cộng");
      assertThat(cached(total, "D")).isEqualTo(222);
      assertThat(cached(total, "I")).isEqualTo(228);
      assertThat(cached(total, "J")).isEqualTo(170);
      assertThat(cached(total, "K")).isEqualTo(58);
      Row people = rowOf(book.getSheet(PersonSheet.NAME), "Tổng cộng");
      assertThat(cached(people, "C") + cached(people, "D")).isEqualTo(267);
      assertThat(cached(people, "M")).isEqualTo(203);
    }
  }

  @Test
  void twoWorkbooksHoldTheSheetsOfTheOne() throws IOException {
    Map<String, String> whole = texts("tay-ho-2020.xlsx");
    Map<String, String> parts = texts("tay-ho-2020/lich-dai-hoi.xlsx");
    Map<String, String> personnel = texts("tay-ho-2020/nhan-su.xlsx");
    assertThat(parts).doesNotContainKeys(personnel.keySet().toArray(String[]::new));
    parts.putAll(personnel);
    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void everySheetSaysThatItIsInvented() throws IOException {
    for (String file : samples.keySet()) {
      assertThat(texts(file).values()).as(file).allMatch(text -> text.contains(Form.DISCLAIMER));
    }
  }

  @Test
  void everyRuleIsBroken() {
    assertThat(BrokenSample.expected().stream().map(BrokenSample.Expected::rule))
        .containsAll(PLANTED)
        .isSubsetOf(PLANTED);
  }

  private static XSSFWorkbook open(String file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(samples.getOrDefault(file, new byte[0])));
  }

  /** The cells of each sheet as their users see them, formulas as such. */
  private static Map<String, String> texts(String file) throws IOException {
    try (XSSFWorkbook book = open(file)) {
      Map<String, String> texts = new TreeMap<>();
      book.forEach(sheet -> texts.put(sheet.getSheetName(), text(sheet)));
      return texts;
    }
  }

  private static String text(Sheet sheet) {
    return stream(sheet)
        .flatMap(SamplesTest::stream)
        .map(cell -> cell.getAddress() + " " + Values.shown(cell))
        .collect(Collectors.joining("\n"));
  }

  private static Row rowOf(Sheet sheet, String label) {
    return stream(sheet)
        .filter(row -> row.getCell(0) != null && Values.shown(row.getCell(0)).equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static double cached(Row row, String column) {
    Cell cell = row.getCell(CellReference.convertColStringToIndex(column));
    assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
    return cell.getNumericCellValue();
  }

  private static <T> Stream<T> stream(Iterable<T> all) {
    return StreamSupport.stream(all.spliterator(), false);
  }
}
