package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is in a file, it becomes a workbook or a sentence, soon and in little memory. In an
 * ordinary run the inputs that are kept beside the test are read once; {@code mvn test -Pfuzz}
 * looks for new ones, guided by the code that they reach.
 */
class WorkbookReaderFuzzTest {

  /** Small, so that what grows is noticed. */
  private static final ReadOptions OPTIONS =
      new ReadOptions(
          Limits.DEFAULT
              .with(Limit.MEMORY, 64L << 20)
              .with(Limit.CELLS, 500_000)
              .with(Limit.RATIO_FLOOR, 1L << 20)
              .with(Limit.SECONDS, 5),
          Optional.empty());

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
    read(Files.write(folder.resolve("bytes"), bytes));
  }

  /**
   * A zip hides its parts from whoever changes bytes, so it is made of a text: shared texts,
   * styles, and the content of the sheet, with form feeds between them.
   */
  @FuzzTest(maxDuration = "10m")
  void anyPartsOfAnXlsxAreReadOrRefused(byte[] bytes) throws IOException {
    String[] parts = new String(bytes, UTF_8).split("\f", 3);
    RawXlsx xlsx = new RawXlsx().sheet(parts[parts.length - 1]);
    if (parts.length > 1) {
      xlsx.strings(parts[0]);
    }
    if (parts.length > 2) {
      xlsx.styles(parts[1]);
    }
    read(xlsx.write(folder.resolve("parts.xlsx")));
  }

  @FuzzTest(maxDuration = "10m")
  void anyContentOfAnOpenDocumentIsReadOrRefused(byte[] bytes) throws IOException {
    Path path = folder.resolve("content.ods");
    RawXlsx.zip(path, SameTable.zip(new String(bytes, UTF_8)));
    read(path);
  }

  private static void read(Path path) {
    try {
      Workbook book = WorkbookReader.read(path, "a.xlsx", OPTIONS);
      book.sheets().forEach(WorkbookReaderFuzzTest::lookAtAll);
    } catch (UnreadableWorkbookException refused) {
      assertThat(refused.sentence().vi()).contains("“a.xlsx”");
      assertThat(refused.sentence().en()).contains("“a.xlsx”");
    }
  }

  private static void lookAtAll(Worksheet sheet) {
    List<Integer> rows = sheet.rows();
    assertThat(rows).isSorted().doesNotHaveDuplicates();
    for (int row : rows.subList(0, Math.min(rows.size(), 1000))) {
      for (Cell cell : sheet.row(row)) {
        assertThat(cell.at().row()).isEqualTo(row);
        assertThat(cell.text()).isNotNull();
        assertThat(sheet.shown(row, cell.at().column())).isNotNull();
      }
    }
  }
}
