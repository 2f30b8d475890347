package org.rasoat.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;

/**
 * Whatever form a dossier arrives in, the rules find the same in it: the same rows and fields, with
 * the same values in the same sentences, at the cells where those now stand. What the form itself
 * is to blame for, the reading layer notes, and nothing else.
 */
@NullUnmarked
class RewrittenDossierTest {

  private static final Path BROKEN = Path.of("spreadsheets/tay-ho-2020-broken.xlsx");
  private static final Path VALID = Path.of("spreadsheets/tay-ho-2020.xlsx");

  private static final Pattern EARLY_DAY = Pattern.compile("(0\\d|1[0-2])/(\\d\\d)/(\\d{4})");

  private static RuleBook book;
  private static Book broken;
  private static Book valid;
  private static List<Finding> inBroken;
  private static List<Finding> inValid;

  @TempDir Path folder;

  @BeforeAll
  static void checkTheSamples() throws Exception {
    book = RuleBook.load(Path.of("rules/congress"), "rules/congress");
    inBroken = check(List.of(BROKEN));
    inValid = check(List.of(VALID));
    broken = Book.read(BROKEN);
    valid = Book.read(VALID);
  }

  private static List<Finding> check(List<Path> files) throws Exception {
    List<Workbook> workbooks = new ArrayList<>();
    for (Path file : files) {
      workbooks.add(WorkbookReader.read(file, String.valueOf(file.getFileName())));
    }
    Facts facts = FactsReader.read(book.schema(), workbooks, book.names());
    return book.apply(facts, facts.reportDate().orElseThrow(), rule -> true).findings();
  }

  @ParameterizedTest
  @EnumSource
  void rulesFindTheSameInTheBrokenDossier(Rewriting form) throws Exception {
    List<Finding> found = check(form.write(broken, folder));

    assertThat(lines(found)).hasSizeGreaterThan(60).isEqualTo(expected(inBroken, form));
    assertThat(notesBeyond(inBroken, found))
        .isEqualTo(
            switch (form) {
              // All cells of a table of texts are texts, and none is hidden.
              case CSV -> Map.of("DQ-05", -1, "DQ-10", -1);
              // One column is decomposed in the sample already.
              case DECOMPOSED -> Map.of("DQ-06", 48);
              case TCVN3, VNI -> Map.of("DQ-06", 50);
              // What was doubtful in one column is clear among texts after the 12th.
              case DAYS_TYPED_IN_AMERICA -> Map.of("DQ-05", 15 - 1);
              case ROWS_HIDDEN_AND_DUMMIES_BELOW -> Map.of("DQ-10", 2);
              default -> Map.of();
            });
  }

  /** Forms that change every text, every day, or where the parents stand. */
  @ParameterizedTest
  @EnumSource(names = {"DECOMPOSED", "TCVN3", "DAYS_TYPED_IN_AMERICA", "SECTION_ROWS"})
  void rulesFindTheSameInTheValidDossier(Rewriting form) throws Exception {
    List<Finding> found = check(form.write(valid, folder));

    assertThat(lines(found)).isNotEmpty().isEqualTo(expected(inValid, form));
    assertThat(notesBeyond(inValid, found))
        .isEqualTo(
            switch (form) {
              case DECOMPOSED -> Map.of("DQ-06", 49);
              case TCVN3 -> Map.of("DQ-06", 51);
              case DAYS_TYPED_IN_AMERICA -> Map.of("DQ-05", 15);
              default -> Map.of();
            });
  }

  private static boolean note(Finding finding) {
    return finding.rule().startsWith("DQ-");
  }

  /** What the rules found, without the places. */
  private static List<String> lines(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !note(finding))
        .map(finding -> line(finding, finding.place().value()))
        .sorted()
        .toList();
  }

  private static List<String> expected(List<Finding> original, Rewriting form) {
    return original.stream()
        .filter(finding -> !note(finding))
        .map(finding -> line(finding, shown(finding.place(), form)))
        .sorted()
        .toList();
  }

  private static String line(Finding finding, String value) {
    Place place = finding.place();
    return String.join(
        " | ",
        finding.rule(),
        finding.severity().name(),
        String.valueOf(place.row()),
        place.type() + "." + place.field(),
        value,
        finding.message().vi(),
        finding.message().en());
  }

  /** What a cell shows in a form; findings on a column as a whole show its heading. */
  private static String shown(Place place, Rewriting form) {
    Matcher early = EARLY_DAY.matcher(place.value());
    if (form == Rewriting.DAYS_TYPED_IN_AMERICA && early.matches()) {
      return early.group(2) + "/" + early.group(1) + "/" + early.group(3);
    }
    boolean heading = place.row() == null && place.value().equals(place.column());
    return form == Rewriting.HEADINGS_IN_THREE_LEVELS && heading
        ? Layouts.PARENT + " / " + place.value()
        : place.value();
  }

  /** How many more notes of each rule there are than before. */
  private static Map<String, Integer> notesBeyond(List<Finding> before, List<Finding> after) {
    Map<String, Integer> counts = new TreeMap<>();
    after.stream().filter(f -> note(f)).forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
    before.stream().filter(f -> note(f)).forEach(f -> counts.merge(f.rule(), -1, Integer::sum));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
