package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingCommandTest {

  private static final String PACK = "rules/fire-safety";
  private static final String SMALL = "spreadsheets/fire-safety.xlsx";
  private static final String BROKEN = "spreadsheets/tay-ho-2020-broken.xlsx";

  @TempDir Path temp;

  private static Run check(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "check";
    System.arraycopy(words, 0, all, 1, words.length);
    return Run.of(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {BROKEN, "spreadsheets/cap-xa-2025.xlsx"})
  void aMappingThatWasSavedMakesTheNextReadingTheSame(String dossier) throws Exception {
    Path mapping = temp.resolve("mapping.csv");

    Run first = check(dossier, "--report", "csv", "--save-mapping", mapping.toString());
    String saved = Files.readString(mapping);
    Run second = check(dossier, "--report", "csv", "--mapping", mapping.toString());

    assertThat(saved.lines()).hasSizeGreaterThan(50);
    assertThat(second.code()).isEqualTo(first.code());
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEmpty();
    assertThat(Files.readString(mapping)).isEqualTo(saved);
  }

  @Test
  void theReadingIsExplainedAndNothingIsChecked() {
    Run run = check("--explain-mapping", "--rules", PACK, SMALL, "--lang", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("read as", "next best", "read for").doesNotContain("error");
  }

  @Test
  void aFileThatCannotBeReadIsNoSuccessEvenIfOnlyTheReadingIsExplained() throws Exception {
    Path file = Files.writeString(temp.resolve("a.xlsx"), "no workbook");

    assertThat(check("--explain-mapping", "--rules", PACK, SMALL, file.toString()).code())
        .isEqualTo(3);
  }

  @Test
  void aWorkbookIsNeverWrittenOver() throws Exception {
    Path copy = Files.copy(Path.of(SMALL), temp.resolve("a.xlsx"));
    byte[] before = Files.readAllBytes(copy);

    Run run = check("--rules", PACK, copy.toString(), "--save-mapping", copy.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readAllBytes(copy)).isEqualTo(before);
  }

  @Test
  void theMappingInUseIsNeverWrittenOver() throws Exception {
    Path mapping = temp.resolve("m.csv");
    check("--rules", PACK, SMALL, "--save-mapping", mapping.toString());

    Run run =
        check(
            "--rules",
            PACK,
            SMALL,
            "--mapping",
            mapping.toString(),
            "--save-mapping",
            mapping.toString());

    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aMappingThatCannotBeReadIsWrongUse() throws Exception {
    Path mapping = Files.writeString(temp.resolve("m.csv"), "Sheet,Type\nA,No such type\n");

    Run unknown = check("--rules", PACK, SMALL, "--mapping", mapping.toString());
    Run missing = check("--rules", PACK, SMALL, "--mapping", temp.resolve("n.csv").toString());

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("dòng 2: bộ quy tắc không có loại trang tính “No such type”");
    assertThat(missing.code()).isEqualTo(2);
  }

  @Test
  void aLineThatMatchedNothingIsANote() throws Exception {
    Path mapping = Files.writeString(temp.resolve("m.csv"), "Sheet,Type\nKhông có,ignore\n");

    Run run = check("--rules", PACK, SMALL, "--mapping", mapping.toString());

    assertThat(run.err()).contains("ghi chú: ", "không có trang tính “Không có”");
  }

  @Test
  void aBaselineIsMadeOfTheSameReadingAsTheCheck() throws Exception {
    Path mapping =
        Files.writeString(
            temp.resolve("m.csv"),
            "Sheet,Type,Heading,Field\nBiên bản kiểm tra,Inspection,Hạn khắc phục,ignore\n");
    Path baseline = temp.resolve("b.json");
    String[] reading = {SMALL, "--rules", PACK, "--mapping", mapping.toString()};
    String[] writing = {"baseline", "--output", baseline.toString()};
    String[] checking = {"check", "--fail-on", "new", "--baseline", baseline.toString()};

    assertThat(Run.of(both(writing, reading)).code()).isZero();
    Run same = Run.of(both(checking, reading));
    Run other = Run.of(both(checking, SMALL, "--rules", PACK));

    assertThat(same.code()).as(same.all()).isZero();
    assertThat(other.code()).isEqualTo(1);
    writing[2] = mapping.toString();
    assertThat(Run.of(both(writing, reading)).code()).isEqualTo(2);
  }

  private static String[] both(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void reportsAndAnExplanationExcludeEachOther() {
    assertThat(check("--explain-mapping", "--report", "json", "--rules", PACK, SMALL).code())
        .isEqualTo(2);
  }
}
