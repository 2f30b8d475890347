package org.rasoat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Mapping;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Agreed;
import org.rasoat.report.Background;
import org.rasoat.report.Fingerprints;
import org.rasoat.report.Mask;
import org.rasoat.report.Report;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import org.rasoat.rules.RuleProblem;
import org.rasoat.workbook.ReadOptions;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;

/**
 * Checks a dossier: workbooks are read, their rows become facts, rules are applied to the facts,
 * and what they find becomes a report.
 */
public final class Check {

  /**
   * How a dossier shall be checked.
   *
   * @param asOf the day for which it is checked; empty for the dossier's own date, else today
   * @param language the language of the report
   * @param failOn findings of this severity or a heavier one fail the check; null if none does
   * @param selected the ids of the rules that shall run
   * @param shown how many findings a reader shall be shown at most
   * @param agreements what findings are held against; those that are waived or known fail no check
   * @param mask whether what the pack marks as personal shall be hidden in the report
   */
  public record Options(
      Optional<LocalDate> asOf,
      Language language,
      @Nullable Severity failOn,
      Predicate<String> selected,
      int shown,
      Agreements agreements,
      boolean mask) {

    /** A check without waivers and baseline, which hides nothing. */
    public Options(
        Optional<LocalDate> asOf,
        Language language,
        @Nullable Severity failOn,
        Predicate<String> selected,
        int shown) {
      this(asOf, language, failOn, selected, shown, Agreements.NONE, false);
    }

    /** The same for other rules. */
    public Options selecting(Predicate<String> others) {
      return new Options(asOf, language, failOn, others, shown, agreements, mask);
    }

    /** The same, held against something else. */
    public Options against(Agreements others) {
      return new Options(asOf, language, failOn, selected, shown, others, mask);
    }
  }

  /** How far a check has come. */
  public enum Stage {
    /** A workbook is opened; counted in workbooks. */
    READING,
    /** Rows are made of the sheets; counted in workbooks that were read. */
    ROWS,
    /** The rules are applied; counted in rows. */
    RULES
  }

  /** Is told how far a check has come. One that throws ends the check with what it throws. */
  public interface Listener {
    /**
     * A stage begins.
     *
     * @param stage the stage
     * @param count how many there are of what the stage counts; for reading, which one it is, from
     *     1
     */
    void at(Stage stage, int count);
  }

  /** So many bytes of workbooks may hold very many rows. */
  private static final long LARGE = 1 << 20;

  private final RuleBook book;
  private final String version;
  private final Clock clock;
  private final Workbooks source;

  /**
   * A checker.
   *
   * @param book the rules to apply
   * @param version the version of this program, for the report
   * @param clock tells today, for dossiers that give no date
   */
  public Check(RuleBook book, String version, Clock clock) {
    this(book, version, clock, ReadOptions.DEFAULT);
  }

  /**
   * A checker.
   *
   * @param reading how workbooks shall be read
   */
  public Check(RuleBook book, String version, Clock clock, ReadOptions reading) {
    this(book, version, clock, Workbooks.asNeeded(reading));
  }

  /**
   * A checker.
   *
   * @param workbooks reads the workbooks
   */
  public Check(RuleBook book, String version, Clock clock, Workbooks workbooks) {
    this.source = workbooks;
    this.book = book;
    this.version = version;
    this.clock = clock;
  }

  /**
   * Checks the workbooks as one dossier. They are only ever read.
   *
   * @param inputs the workbooks
   * @param known what is known to be wrong with the dossier before it is read
   * @throws UnusableAgreementException if waivers or a baseline do not fit the rules or the dossier
   */
  public Report run(List<Input> inputs, List<Report.Problem> known, Options options) {
    return run(inputs, known, options, Mapping.none());
  }

  /**
   * Checks the workbooks as {@link #run(List, List, Options)} does.
   *
   * @param mapping what is settled about their sheets and headings
   */
  public Report run(
      List<Input> inputs, List<Report.Problem> known, Options options, Mapping mapping) {
    return run(inputs, known, options, mapping, (stage, count) -> {});
  }

  /**
   * Checks the workbooks as {@link #run(List, List, Options)} does.
   *
   * @param mapping what is settled about their sheets and headings
   * @param listener is told how far the check has come
   */
  public Report run(
      List<Input> inputs,
      List<Report.Problem> known,
      Options options,
      Mapping mapping,
      Listener listener) {
    options.agreements().requireFit(book);
    book.expect(inputs.stream().mapToLong(Input::size).sum() >= LARGE);
    List<Workbook> workbooks = new ArrayList<>();
    List<Report.Problem> problems = new ArrayList<>(known);
    for (Input input : inputs) {
      listener.at(Stage.READING, workbooks.size() + 1);
      try {
        workbooks.add(source.read(input));
      } catch (UnreadableWorkbookException e) {
        problems.add(new Report.Problem(input.name(), e.sentence()));
      }
    }
    listener.at(Stage.ROWS, workbooks.size());
    Facts facts = FactsReader.read(book.schema(), workbooks, book.names(), mapping);
    if (problems.isEmpty() && facts.sheets().stream().allMatch(sheet -> sheet.type() == null)) {
      problems.add(new Report.Problem("", nothingRecognised(facts)));
    }
    LocalDate asOf = options.asOf().or(facts::reportDate).orElseGet(() -> LocalDate.now(clock));
    if (!problems.isEmpty()) {
      // Part of a dossier is not the dossier: totals and joins would be wrong.
      Agreements.Judged nothing = new Agreements.Judged(List.of(), Agreed.NOTHING);
      return report(workbooks, facts, asOf, options, nothing, notChecked(), problems);
    }
    listener.at(Stage.RULES, facts.rows().size());
    RuleBook.Outcome outcome = book.apply(facts, asOf, options.selected());
    outcome.problems().forEach(text -> problems.add(new Report.Problem("", text)));
    Agreements.Judged judged =
        options
            .agreements()
            .judge(
                Fingerprints.of(outcome.findings(), this::place),
                outcome.ledger(),
                facts,
                book,
                LocalDate.now(clock));
    return report(workbooks, facts, asOf, options, judged, outcome.ledger(), problems);
  }

  /**
   * What can be said of a dossier when there are no rules to hold it against.
   *
   * @param pack the name and the folder of the pack that is broken
   * @param broken what is wrong with it
   * @param asOf the day for which it should have been checked
   */
  public static Report withoutRules(
      Report.Pack pack,
      List<RuleProblem> broken,
      LocalDate asOf,
      Language language,
      String version,
      int shown) {
    List<Report.Problem> problems =
        broken.stream()
            .map(
                problem ->
                    new Report.Problem(
                        problem.file() + (problem.line() > 0 ? ":" + problem.line() : ""),
                        problem.message()))
            .toList();
    return new Report(
        Verdict.NOT_CHECKED,
        asOf,
        language,
        version,
        pack,
        List.of(),
        List.of(),
        List.of(),
        shown,
        List.of(),
        problems);
  }

  private Report report(
      List<Workbook> workbooks,
      Facts facts,
      LocalDate asOf,
      Options options,
      Agreements.Judged judged,
      List<LedgerEntry> ledger,
      List<Report.Problem> problems) {
    Mask mask = options.mask() ? Mask.of(book.schema(), facts) : Mask.NONE;
    List<Report.Fingerprinted> shown = judged.findings().stream().map(mask::over).toList();
    return new Report(
        verdict(judged.findings(), ledger, problems, options.failOn()),
        asOf,
        options.language(),
        version,
        new Report.Pack(book.name(), book.folder(), book.sha256(), book.rules().size()),
        workbooks.stream().map(mask::over).toList(),
        facts.sheets().stream().map(mask::over).toList(),
        shown,
        options.shown(),
        ledger.stream().map(mask::over).toList(),
        problems,
        mask.over(judged.agreed()),
        Background.of(book, facts, asOf, shown, mask));
  }

  private String place(String id) {
    return book.rule(id).map(Rule::place).orElse("");
  }

  /**
   * What failed outweighs what was found: a check that did not run wholly concludes nothing. What
   * is waived or known from a baseline fails no check, but spotless it is not.
   */
  static Verdict verdict(
      List<Report.Fingerprinted> findings,
      List<LedgerEntry> ledger,
      List<Report.Problem> problems,
      @Nullable Severity failOn) {
    if (!problems.isEmpty() || ledger.stream().anyMatch(e -> e.status() == Status.ERROR)) {
      return Verdict.NOT_CHECKED;
    }
    if (failOn != null
        && findings.stream().anyMatch(f -> f.open() && f.finding().severity().atLeast(failOn))) {
      return Verdict.NOT_COMPLIANT;
    }
    boolean spotless =
        findings.stream().noneMatch(f -> f.finding().severity().atLeast(Severity.WARNING))
            && ledger.stream().noneMatch(e -> e.status() == Status.NOT_CHECKED);
    return spotless ? Verdict.COMPLIANT : Verdict.COMPLIANT_WITH_WARNINGS;
  }

  private List<LedgerEntry> notChecked() {
    Bilingual reason = Sentences.say("report.not-read");
    return book.rules().stream()
        .map(rule -> new LedgerEntry(rule.id(), rule.title(), Status.NOT_CHECKED, 0, 0, 0, reason))
        .toList();
  }

  private Bilingual nothingRecognised(Facts facts) {
    List<Bilingual> sheets =
        facts.sheets().stream()
            .map(
                sheet ->
                    sheet.ignored() == null
                        ? Bilingual.same(sheet.sheet())
                        : Sentences.say("report.sheet", sheet.sheet(), sheet.ignored()))
            .toList();
    List<String> known = book.schema().types().stream().map(type -> type.label()).toList();
    return Sentences.say("report.nothing-recognised", lines(sheets), known);
  }

  private static Bilingual lines(List<Bilingual> texts) {
    StringBuilder vi = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Bilingual text : texts) {
      vi.append("\n  - ").append(text.vi());
      en.append("\n  - ").append(text.en());
    }
    return new Bilingual(vi.toString(), en.toString());
  }
}
