package org.rasoat.report;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Verdict;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.workbook.Workbook;

/**
 * A finished check.
 *
 * @param verdict the answer
 * @param asOf the day for which the dossier was checked
 * @param language the language that texts are given in
 * @param version the version of this program
 * @param pack the rules that were applied
 * @param workbooks what was read
 * @param sheets what was made of each sheet
 * @param findings all findings, sorted
 * @param shown how many of them a reader shall be shown at most
 * @param ledger what became of each rule, sorted by id
 * @param problems why the check could not be made; empty if it was
 * @param agreed what the findings were held against: waivers and a baseline
 * @param background what a reader may want to know besides
 */
public record Report(
    Verdict verdict,
    LocalDate asOf,
    Language language,
    String version,
    Pack pack,
    List<Workbook> workbooks,
    List<SheetUse> sheets,
    List<Fingerprinted> findings,
    int shown,
    List<LedgerEntry> ledger,
    List<Problem> problems,
    Agreed agreed,
    Background background) {

  public Report {
    workbooks = List.copyOf(workbooks);
    sheets = List.copyOf(sheets);
    findings = List.copyOf(findings);
    ledger = List.copyOf(ledger);
    problems = List.copyOf(problems);
  }

  /** A report of a check without waivers, baseline and background. */
  public Report(
      Verdict verdict,
      LocalDate asOf,
      Language language,
      String version,
      Pack pack,
      List<Workbook> workbooks,
      List<SheetUse> sheets,
      List<Fingerprinted> findings,
      int shown,
      List<LedgerEntry> ledger,
      List<Problem> problems) {
    this(
        verdict,
        asOf,
        language,
        version,
        pack,
        workbooks,
        sheets,
        findings,
        shown,
        ledger,
        problems,
        Agreed.NOTHING,
        Background.NONE);
  }

  /**
   * The rules that were applied.
   *
   * @param name the pack's name
   * @param folder the pack's folder as it was given
   * @param sha256 the SHA-256 over the pack's files, in lower-case hexadecimal digits
   * @param rules how many rules it has
   */
  public record Pack(String name, String folder, String sha256, int rules) {}

  /**
   * A finding with what tells it from every other, in this run and the next.
   *
   * @param finding the finding
   * @param fingerprint made of rule, business key and column, so that sorting or inserting rows
   *     does not change it
   * @param source where the rule stands, such as {@code rules/pack/topic.drl:18}; empty for a rule
   *     of the reading layer
   * @param standing whether it is open, waived or known from a baseline
   * @param waiver what waives it; null unless it is waived
   */
  public record Fingerprinted(
      Finding finding,
      String fingerprint,
      String source,
      Standing standing,
      @Nullable Waiver waiver) {

    /** An open finding. */
    public Fingerprinted(Finding finding, String fingerprint, String source) {
      this(finding, fingerprint, source, Standing.OPEN, null);
    }

    /** The same finding, waived. */
    public Fingerprinted waived(Waiver by) {
      return new Fingerprinted(finding, fingerprint, source, Standing.WAIVED, by);
    }

    /** The same finding, known from a baseline. */
    public Fingerprinted known() {
      return new Fingerprinted(finding, fingerprint, source, Standing.BASELINE, null);
    }

    /** Whether it counts: neither waived nor known. */
    public boolean open() {
      return standing == Standing.OPEN;
    }
  }

  /**
   * Why a check could not be made.
   *
   * @param file the file that is to blame, or the empty string
   * @param message what is wrong and what to do
   */
  public record Problem(String file, Bilingual message) {}

  /** The same report with its texts in a language. */
  public Report in(Language other) {
    return new Report(
        verdict,
        asOf,
        other,
        version,
        pack,
        workbooks,
        sheets,
        findings,
        shown,
        ledger,
        problems,
        agreed,
        background);
  }

  /** How many findings that are not waived have that severity, shown or not. */
  public long total(Severity severity) {
    return findings.stream()
        .filter(f -> f.standing() != Standing.WAIVED && f.finding().severity() == severity)
        .count();
  }

  /** How many findings stand that way, shown or not. */
  public long total(Standing standing) {
    return findings.stream().filter(f -> f.standing() == standing).count();
  }

  /** The findings that stand that way, shown or not, in the order of the report. */
  public List<Fingerprinted> standing(Standing standing) {
    return findings.stream().filter(f -> f.standing() == standing).toList();
  }

  /** Whether no rule gave an answer and nothing was found, so that totals of nought say nothing. */
  boolean unanswered() {
    return findings.isEmpty()
        && ledger.stream()
            .map(LedgerEntry::status)
            .noneMatch(status -> status == Status.PASSED || status == Status.FAILED);
  }

  /**
   * The findings that a reader is shown: the first {@link #shown} of them in the order of the
   * report; where there is not room for all, those that are waived or known give way to open ones.
   */
  public List<Fingerprinted> listed() {
    if (shown >= findings.size()) {
      return findings;
    }
    Set<Fingerprinted> kept =
        Stream.concat(
                findings.stream().filter(Fingerprinted::open),
                findings.stream().filter(finding -> !finding.open()))
            .limit(Math.max(0, shown))
            .collect(toCollection(LinkedHashSet::new));
    return findings.stream().filter(kept::contains).toList();
  }
}
