package org.rasoat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;
import org.rasoat.report.Line;
import org.rasoat.report.Mask;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.Explanation;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says why a rule did or did not fire for one row. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private static final Pattern CELL =
      Pattern.compile("(?:'?(.+?)'?!)?\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})");

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE|FOLDER", descriptionKey = "inputs")
  private Path path = Path.of("");

  @Parameters(index = "1", paramLabel = "CELL|KEY", descriptionKey = "explain.row")
  private String wanted = "";

  @Option(names = "--rule", paramLabel = "ID", required = true, descriptionKey = "explain.rule")
  private String rule = "";

  @Option(names = "--sheet", paramLabel = "SHEET", descriptionKey = "explain.sheet")
  private @Nullable String sheet;

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable Path rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "as-of",
      converter = CheckCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Mixin private MappingFile mapping = new MappingFile();

  @Option(names = "--mask", descriptionKey = "explain.mask")
  private boolean masked;

  private Mask mask = Mask.NONE;

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Language language = rasoat.language();
    ReadOptions reading = options.options();
    Pack pack = Pack.of(rules);
    try {
      RuleBook book = pack.load();
      book.expect(false);
      Selection.requireKnown(rule, book.rules().stream().map(Rule::id).toList());
      List<Workbook> workbooks = new ArrayList<>();
      for (Input input : Dossier.of(List.of(path)).inputs()) {
        workbooks.add(WorkbookReader.read(input.path(), input.name(), reading));
      }
      Facts facts =
          FactsReader.read(book.schema(), workbooks, book.names(), mapping.read(book.schema()));
      mask = masked ? Mask.of(book.schema(), facts) : Mask.NONE;
      LocalDate day =
          asOf != null
              ? asOf
              : facts
                  .reportDate()
                  .orElseGet(() -> LocalDate.now(Clock.system(ZoneId.systemDefault())));
      print(book.explain(facts, day, rule, row(book, facts)), language);
      return Exit.OK;
    } catch (BrokenPackException e) {
      pack.explain(e, err, language);
    } catch (UnreadableWorkbookException e) {
      err.println(e.sentence().in(language));
    }
    return Exit.NOT_CHECKED;
  }

  /**
   * The row that is meant.
   *
   * @throws UsageException if no row is, or several are
   */
  private Row row(RuleBook book, Facts facts) {
    Matcher cell = CELL.matcher(wanted);
    if (cell.matches()) {
      String in = cell.group(1) == null ? sheet : cell.group(1);
      String a1 = (cell.group(2) + cell.group(3)).toUpperCase(Locale.ROOT);
      List<Row> rows = at(book, facts, in, a1);
      if (rows.size() == 1) {
        return rows.get(0);
      }
      List<Row> byKey = rows.isEmpty() && cell.group(1) == null ? keyed(facts) : List.of();
      if (byKey.size() == 1) {
        return byKey.get(0);
      }
      throw rows.isEmpty()
          ? new UsageException(Sentences.say("cli.explain.no-cell", wanted))
          : several(rows);
    }
    List<Row> rows = keyed(facts);
    List<Row> checked =
        rows.size() > 1 ? rows.stream().filter(row -> isChecked(book, row)).toList() : rows;
    List<Row> left = checked.isEmpty() ? rows : checked;
    if (left.isEmpty()) {
      throw unknown(facts);
    }
    if (left.size() > 1) {
      throw several(left);
    }
    return left.get(0);
  }

  private boolean isChecked(RuleBook book, Row row) {
    return book.examines(rule, row);
  }

  private static List<Row> at(RuleBook book, Facts facts, @Nullable String sheet, String a1) {
    String digits = a1.replaceAll("[A-Z]+", "");
    List<Row> near = new ArrayList<>();
    for (Row row : facts.rows()) {
      List<Place> places =
          Stream.concat(
                  Stream.of(row.place()),
                  book.schema().type(row.getClass().getSimpleName()).stream()
                      .flatMap(type -> type.fields().stream())
                      .map(Field::name)
                      .map(row::place))
              .filter(
                  place ->
                      sheet == null
                          || Spelling.key(place.cell().sheet()).equals(Spelling.key(sheet)))
              .toList();
      if (places.stream()
          .anyMatch(place -> place.cell().at().a1().equals(a1) && place.row() != null)) {
        return sheet == null ? all(near, row) : List.of(row);
      }
      if (places.stream().anyMatch(p -> String.valueOf(p.cell().at().row()).equals(digits))) {
        near.add(row);
      }
    }
    return near;
  }

  private static List<Row> all(List<Row> before, Row row) {
    List<Row> all = new ArrayList<>(before);
    all.add(row);
    return all;
  }

  private List<Row> keyed(Facts facts) {
    String key = Spelling.key(wanted);
    List<Row> same = inSheet(facts).filter(row -> Spelling.key(key(row)).equals(key)).toList();
    return same.isEmpty()
        ? inSheet(facts).filter(row -> Spelling.key(key(row)).contains(key)).toList()
        : same;
  }

  private Stream<Row> inSheet(Facts facts) {
    String only = sheet;
    return facts.rows().stream()
        .filter(row -> row.place().row() != null)
        .filter(
            row ->
                only == null
                    || Spelling.key(row.place().cell().sheet()).equals(Spelling.key(only)));
  }

  private static String key(Row row) {
    String key = row.place().row();
    return key == null ? "" : key;
  }

  private UsageException unknown(Facts facts) {
    // A name that is hidden cannot be proposed either.
    List<String> keys =
        masked ? List.of() : inSheet(facts).map(ExplainCommand::key).distinct().toList();
    return new UsageException(
        Spelling.nearest(wanted, keys)
            .map(near -> Sentences.say("cli.explain.no-row.near", wanted, near))
            .orElseGet(() -> Sentences.say("cli.explain.no-row", wanted)));
  }

  private UsageException several(List<Row> rows) {
    List<String> places =
        rows.stream()
            .limit(8)
            .map(row -> row.place().cell().a1() + " (" + mask.over(row.place()).row() + ")")
            .toList();
    return new UsageException(Sentences.say("cli.explain.several", wanted, places));
  }

  private void print(Explanation explained, Language language) {
    PrintWriter out = spec.commandLine().getOut();
    Place place = mask.over(explained.row().place());
    out.println(explained.rule().id() + ": " + explained.rule().title().in(language));
    out.println(
        "  --> "
            + Line.of(place.cell().file())
            + "  "
            + Line.of(place.cell().a1())
            + (place.row() == null ? "" : "   (" + Line.of(place.row()) + ")"));
    out.println();
    Bilingual hindrance = explained.hindrance();
    if (hindrance != null) {
      out.println(Sentences.say("cli.explain.not-run", mask.over(hindrance)).in(language));
      return;
    }
    explained.steps().forEach(step -> print(step, out, language));
    if (explained.steps().isEmpty()) {
      out.println(Sentences.say("cli.explain.of-reading").in(language));
    }
    out.println();
    explained.findings().stream()
        .map(mask::over)
        .forEach(
            finding ->
                out.println(
                    Sentences.say(
                            "cli.explain.found", finding.place().cell().a1(), finding.message())
                        .in(language)));
    if (explained.findings().isEmpty()) {
      out.println(Sentences.say("cli.explain.nothing").in(language));
    }
  }

  private void print(Explanation.Step step, PrintWriter out, Language language) {
    String mark =
        switch (step.outcome()) {
          case HOLDS -> "✓ ";
          case FAILS -> "✗ ";
          case OPEN -> "? ";
          case NOTE -> "· ";
        };
    String seen = hidden(step) ? "" : Line.of(step.seen().in(language));
    String text = Line.of(step.text().replaceAll("\\s+", " "));
    String between = text.isEmpty() || seen.isEmpty() ? "" : "   → ";
    out.println("  ".repeat(step.depth()) + mark + text + between + seen);
  }

  /** Values may be anybody's, and stand in any form; what was not asked has seen none. */
  private boolean hidden(Explanation.Step step) {
    boolean heading = step.text().isEmpty() && step.outcome() != Explanation.Outcome.NOTE;
    return masked && !heading && step.outcome() != Explanation.Outcome.OPEN;
  }
}
