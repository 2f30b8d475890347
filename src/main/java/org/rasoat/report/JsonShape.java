package org.rasoat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** Gives a report the shape of the JSON document. */
final class JsonShape {

  private static final String SCHEMA = "rasoat-report/1";
  private static final String TOOL = "rasoat";

  private final Report report;

  private JsonShape(Report report) {
    this.report = report;
  }

  static JsonReport of(Report report) {
    return new JsonShape(report).shape();
  }

  private JsonReport shape() {
    return new JsonReport(
        SCHEMA,
        report.verdict().word(),
        report.asOf().toString(),
        report.language().name().toLowerCase(Locale.ROOT),
        new JsonReport.Tool(TOOL, report.version()),
        pack(report.pack()),
        report.workbooks().stream().map(this::input).toList(),
        report.problems().stream().map(this::problem).toList(),
        totals(),
        report.listed().size(),
        report.listed().stream().map(this::finding).toList(),
        report.ledger().stream().map(this::entry).toList(),
        report.agreed().warnings().stream().map(this::warning).toList(),
        baseline(),
        report.agreed().resolved().stream()
            .map(one -> new JsonReport.Resolved(one.rule(), one.column(), one.fingerprint()))
            .toList());
  }

  private JsonReport.Warning warning(Agreed.Warning warning) {
    return new JsonReport.Warning(
        warning.file(), warning.line() == 0 ? null : warning.line(), text(warning.message()));
  }

  private JsonReport.@Nullable Baseline baseline() {
    Agreed.Comparison comparison = report.agreed().comparison();
    return comparison == null
        ? null
        : new JsonReport.Baseline(
            comparison.file(),
            comparison.created().toString(),
            report.total(Standing.OPEN),
            report.total(Standing.BASELINE));
  }

  private static JsonReport.@Nullable Waiver waiver(@Nullable Waiver waiver) {
    return waiver == null
        ? null
        : new JsonReport.Waiver(
            waiver.reason(),
            waiver.approver(),
            waiver.expires() == null ? null : waiver.expires().toString(),
            waiver.line());
  }

  static JsonReport.Pack pack(Report.Pack pack) {
    return new JsonReport.Pack(pack.name(), emptyAsNull(pack.sha256()), pack.rules());
  }

  private JsonReport.Input input(Workbook workbook) {
    List<JsonReport.Sheet> sheets =
        workbook.sheets().stream().flatMap(sheet -> uses(sheet).stream()).toList();
    List<String> notes = workbook.notes().stream().map(this::text).toList();
    return new JsonReport.Input(workbook.file(), workbook.sha256(), sheets, notes);
  }

  /** A sheet that nobody has looked at must not seem to be read. */
  private List<JsonReport.Sheet> uses(Worksheet sheet) {
    List<JsonReport.Sheet> uses =
        report.sheets().stream()
            .filter(use -> use.file().equals(sheet.file()) && use.sheet().equals(sheet.name()))
            .map(this::sheet)
            .toList();
    String unread = text(Sentences.say("report.sheet.unread"));
    return uses.isEmpty()
        ? List.of(new JsonReport.Sheet(sheet.name(), null, null, 0, unread))
        : uses;
  }

  private JsonReport.Sheet sheet(SheetUse use) {
    return new JsonReport.Sheet(
        use.sheet(),
        use.type(),
        use.headerRow() == 0 ? null : use.headerRow(),
        use.rows(),
        textOrNull(use.ignored()));
  }

  private JsonReport.Problem problem(Report.Problem problem) {
    return new JsonReport.Problem(emptyAsNull(problem.file()), text(problem.message()));
  }

  private JsonReport.Totals totals() {
    return new JsonReport.Totals(
        report.total(Severity.ERROR),
        report.total(Severity.WARNING),
        report.total(Severity.INFO),
        report.total(Standing.WAIVED),
        report.total(Standing.BASELINE));
  }

  private JsonReport.Finding finding(Report.Fingerprinted fingerprinted) {
    Finding finding = fingerprinted.finding();
    CellRef cell = finding.place().cell();
    return new JsonReport.Finding(
        finding.rule(),
        finding.severity().word(),
        text(finding.title()),
        text(finding.message()),
        cell.file(),
        cell.sheet(),
        cell.at().a1(),
        finding.place().column(),
        finding.place().row(),
        finding.place().value(),
        finding.related().stream().map(place -> related(place.cell())).toList(),
        fingerprinted.fingerprint(),
        fingerprinted.standing().word(),
        waiver(fingerprinted.waiver()));
  }

  private static JsonReport.Related related(CellRef cell) {
    return new JsonReport.Related(cell.file(), cell.sheet(), cell.at().a1());
  }

  private JsonReport.Entry entry(LedgerEntry entry) {
    return new JsonReport.Entry(
        entry.rule(),
        text(entry.title()),
        entry.status().word(),
        entry.examined(),
        entry.findings(),
        BigDecimal.valueOf(entry.millis()).setScale(1, RoundingMode.HALF_UP),
        textOrNull(entry.reason()));
  }

  private String text(Bilingual text) {
    return text.in(report.language());
  }

  private @Nullable String textOrNull(@Nullable Bilingual text) {
    return text == null ? null : text(text);
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
