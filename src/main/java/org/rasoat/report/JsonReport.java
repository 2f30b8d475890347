package org.rasoat.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.SheetUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a report as the document that {@code rasoat-report-1.schema.json} describes, which says
 * what each field means. It is written piece by piece: a million findings are never there twice.
 */
final class JsonReport {

  private static final String SCHEMA = "rasoat-report/1";
  private static final String TOOL = "rasoat";

  private final Report report;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static void write(Report report, JsonGenerator json) {
    new JsonReport(report, json).write();
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("verdict", report.verdict().word());
    json.writeStringProperty("asOf", report.asOf().toString());
    json.writeStringProperty("language", report.language().name().toLowerCase(Locale.ROOT));
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", TOOL);
    json.writeStringProperty("version", report.version());
    json.writeEndObject();
    pack(report.pack());
    list("inputs", report.workbooks(), this::input);
    list("problems", report.problems(), this::problem);
    totals();
    json.writeNumberProperty("shown", report.listed().size());
    list("findings", report.listed(), this::finding);
    list("ledger", report.ledger(), this::entry);
    list("warnings", report.agreed().warnings(), this::warning);
    baseline(report.agreed().comparison());
    list("resolved", report.agreed().resolved(), this::resolved);
    json.writeEndObject();
  }

  private <T> void list(String name, Collection<T> values, Consumer<T> fields) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      fields.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void pack(Report.Pack pack) {
    json.writeObjectPropertyStart("pack");
    json.writeStringProperty("name", pack.name());
    json.writeStringProperty("sha256", emptyAsNull(pack.sha256()));
    json.writeNumberProperty("rules", pack.rules());
    json.writeEndObject();
  }

  private void input(Workbook workbook) {
    json.writeStringProperty("file", workbook.file());
    json.writeStringProperty("sha256", workbook.sha256());
    json.writeArrayPropertyStart("sheets");
    workbook.sheets().forEach(this::sheet);
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    workbook.notes().forEach(note -> json.writeString(text(note)));
    json.writeEndArray();
  }

  /** A sheet that nobody has looked at must not seem to be read. */
  private void sheet(Worksheet sheet) {
    List<SheetUse> uses =
        report.sheets().stream()
            .filter(use -> use.file().equals(sheet.file()) && use.sheet().equals(sheet.name()))
            .toList();
    if (uses.isEmpty()) {
      sheet(sheet.name(), null, 0, 0, Sentences.say("report.sheet.unread"));
    }
    uses.forEach(use -> sheet(use.sheet(), use.type(), use.headerRow(), use.rows(), use.ignored()));
  }

  private void sheet(
      String name, @Nullable String type, int headerRow, int rows, @Nullable Bilingual ignored) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("type", type);
    numberUnlessZero("headerRow", headerRow);
    json.writeNumberProperty("rows", rows);
    json.writeStringProperty("ignored", textOrNull(ignored));
    json.writeEndObject();
  }

  private void problem(Report.Problem problem) {
    json.writeStringProperty("file", emptyAsNull(problem.file()));
    json.writeStringProperty("message", text(problem.message()));
  }

  private void totals() {
    json.writeObjectPropertyStart("totals");
    json.writeNumberProperty("error", report.total(Severity.ERROR));
    json.writeNumberProperty("warning", report.total(Severity.WARNING));
    json.writeNumberProperty("info", report.total(Severity.INFO));
    json.writeNumberProperty("waived", report.total(Standing.WAIVED));
    json.writeNumberProperty("baseline", report.total(Standing.BASELINE));
    json.writeEndObject();
  }

  private void finding(Report.Fingerprinted fingerprinted) {
    Finding finding = fingerprinted.finding();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeStringProperty("title", text(finding.title()));
    json.writeStringProperty("message", text(finding.message()));
    cell(finding.place());
    json.writeStringProperty("column", finding.place().column());
    json.writeStringProperty("row", finding.place().row());
    json.writeStringProperty("value", finding.place().value());
    list("related", finding.related(), this::cell);
    json.writeStringProperty("fingerprint", fingerprinted.fingerprint());
    json.writeStringProperty("status", fingerprinted.standing().word());
    waiver(fingerprinted.waiver());
  }

  private void cell(Place place) {
    CellRef cell = place.cell();
    json.writeStringProperty("file", cell.file());
    json.writeStringProperty("sheet", cell.sheet());
    json.writeStringProperty("cell", cell.at().a1());
  }

  private void waiver(@Nullable Waiver waiver) {
    if (waiver == null) {
      json.writeNullProperty("waiver");
      return;
    }
    json.writeObjectPropertyStart("waiver");
    json.writeStringProperty("reason", waiver.reason());
    json.writeStringProperty("approvedBy", waiver.approver());
    json.writeStringProperty(
        "expires", waiver.expires() == null ? null : waiver.expires().toString());
    json.writeNumberProperty("line", waiver.line());
    json.writeEndObject();
  }

  private void entry(LedgerEntry entry) {
    json.writeStringProperty("rule", entry.rule());
    json.writeStringProperty("title", text(entry.title()));
    json.writeStringProperty("status", entry.status().word());
    json.writeNumberProperty("examined", entry.examined());
    json.writeNumberProperty("findings", entry.findings());
    json.writeNumberProperty(
        "millis", BigDecimal.valueOf(entry.millis()).setScale(1, RoundingMode.HALF_UP));
    json.writeStringProperty("reason", textOrNull(entry.reason()));
  }

  private void warning(Agreed.Warning warning) {
    json.writeStringProperty("file", warning.file());
    numberUnlessZero("line", warning.line());
    json.writeStringProperty("message", text(warning.message()));
  }

  private void baseline(Agreed.@Nullable Comparison comparison) {
    if (comparison == null) {
      json.writeNullProperty("baseline");
      return;
    }
    json.writeObjectPropertyStart("baseline");
    json.writeStringProperty("file", comparison.file());
    json.writeStringProperty("created", comparison.created().toString());
    json.writeNumberProperty("new", report.total(Standing.OPEN));
    json.writeNumberProperty("persisting", report.total(Standing.BASELINE));
    json.writeEndObject();
  }

  private void resolved(Baseline.Known one) {
    json.writeStringProperty("rule", one.rule());
    json.writeStringProperty("column", one.column());
    json.writeStringProperty("fingerprint", one.fingerprint());
  }

  private void numberUnlessZero(String name, int number) {
    if (number == 0) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
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
