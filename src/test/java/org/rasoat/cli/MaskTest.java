package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Field;
import org.rasoat.facts.Personal;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.report.Formats;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.WorkbookReader;
import tools.jackson.databind.json.JsonMapper;

class MaskTest {

  private static final String FILE = "spreadsheets/tay-ho-2020-broken.xlsx";
  private static final Pattern NAME = Pattern.compile("\\p{L}+( \\p{L}+)+");

  /** One that holds, one that has expired and one that nothing needs, all of persons. */
  private static final String WAIVERS =
      """
      - rule: PER-02
        key: Lê Trọng Toàn · Đảng bộ phường Bưởi
        reason: Thường vụ đã xem hồ sơ của Lê Trọng Toàn
        approved-by: Bà Hòa
        expires: never
      - rule: PER-09
        key: Dương Đức Tùng · Đảng bộ phường Bưởi
        reason: Đã báo cáo
        approved-by: Bà Hòa
        expires: 2020-01-01
      - rule: PER-01
        key: Lê Trọng Toàn · Đảng bộ phường Bưởi
        reason: Đã báo cáo
        approved-by: Bà Hòa
        expires: never
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void check() {
    List<String> masked = new ArrayList<>(List.of("check", FILE, "--mask"));
    for (String format : Formats.names()) {
      masked.addAll(List.of("--report", format + "=" + folder.resolve(format)));
    }
    Run.of(masked.toArray(String[]::new));
    Run.of("check", FILE, "--report", "html=" + open("html"), "--report", "json=" + open("json"));
  }

  private static Path open(String format) {
    return folder.resolve("open-" + format);
  }

  @Test
  void noNameOfAPersonIsInAnyReport() throws Exception {
    Set<String> names = names();
    assertThat(names).hasSizeGreaterThan(20);
    for (String format : Formats.names()) {
      String masked = Files.readString(folder.resolve(format));
      assertThat(names).as(format).noneMatch(masked::contains);
    }
    String open = Files.readString(open("html"));
    assertThat(names).anyMatch(open::contains);
  }

  @Test
  void fingerprintsAndTotalsStay() throws Exception {
    String open = Files.readString(open("json"));
    String masked = Files.readString(folder.resolve("json"));
    assertThat(fingerprints(masked)).isNotEmpty().isEqualTo(fingerprints(open));
    assertThat(masked).contains("•••");
    assertThat(open).doesNotContain("•••");
  }

  @Test
  void namesInStandingFindingsAndInWhatIsSaidOfWaiversAreHiddenToo() throws Exception {
    Path baseline = folder.resolve("mốc.json");
    assertThat(Run.of("baseline", FILE, "--output", baseline.toString()).code()).isZero();
    Path waivers = Files.writeString(folder.resolve("miễn trừ.yaml"), WAIVERS);
    List<String> words = new ArrayList<>(List.of("check", FILE));
    words.addAll(List.of("--baseline", baseline.toString(), "--waivers", waivers.toString()));
    Path standing = Files.createDirectory(folder.resolve("standing"));
    List<String> masked = new ArrayList<>(words);
    masked.addAll(List.of("--mask", "--report", "text"));
    for (String format : Formats.names()) {
      masked.addAll(List.of("--report", format + "=" + standing.resolve(format)));
    }
    Run run = Run.of(masked.toArray(String[]::new));
    Set<String> names = names();
    assertThat(names).contains("Lê Trọng Toàn", "Dương Đức Tùng");
    assertThat(names).noneMatch(run.all()::contains);
    for (String format : Formats.names()) {
      String report = Files.readString(standing.resolve(format));
      assertThat(names).as(format).noneMatch(report::contains);
    }
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("••• · Đảng bộ phường Bưởi\" đã hết hạn", "không dùng đến");
    words.addAll(List.of("--report", "json"));
    String json = Files.readString(standing.resolve("json"));
    assertThat(statuses(json))
        .contains("waived", "baseline")
        .isEqualTo(statuses(Run.of(words.toArray(String[]::new)).out()));
  }

  private static List<String> statuses(String json) {
    List<String> statuses = new ArrayList<>();
    JsonMapper.shared()
        .readTree(json)
        .path("findings")
        .forEach(one -> statuses.add(one.path("status").asString()));
    return statuses;
  }

  private static List<String> fingerprints(String json) {
    return Pattern.compile("\"fingerprint\"\\s*:\\s*\"([0-9a-f]+)\"")
        .matcher(json)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  /** Every text of several words in a cell that the pack marks as personal. */
  private static Set<String> names() throws Exception {
    RuleBook book = Pack.of(null).load();
    Facts facts =
        FactsReader.read(
            book.schema(), List.of(WorkbookReader.read(Path.of(FILE), FILE)), book.names());
    Set<String> names = new TreeSet<>();
    for (Row row : facts.rows()) {
      RowType type = book.schema().type(row.getClass().getSimpleName()).orElseThrow();
      for (Field field : type.fieldsWith(Personal.class)) {
        String text = row.place(field.name()).value();
        if (field.name().equals(row.place(field.name()).field()) && NAME.matcher(text).matches()) {
          names.add(text);
        }
      }
    }
    return names;
  }
}
