package org.rasoat.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Waiver;

/**
 * For scripts, and for Excel: a line for each finding, as RFC 4180 has it. The headings are the
 * names of the fields of the JSON report, in every language, so that a script outlives a change of
 * {@code --lang}; the texts are in the report's language. What could not be checked is a line with
 * the status {@code not-checked}, for a table of headings alone would read as a pass; what a
 * baseline knows and nobody found any more has the status {@code resolved}, what is to be done
 * about waivers {@code warning}; if not all findings are shown, the last line says so, with the
 * status {@code cut}.
 *
 * <p>The text begins with a byte order mark: Excel takes UTF-8 for something else without it, and
 * Vietnamese becomes unreadable. Whoever may write into a workbook may write {@code =HYPERLINK(…)}
 * there, so a text that a spreadsheet would take for a formula gets an apostrophe before it; one
 * within a text, too, where Excel would cut a field that is separated by semicolons.
 */
final class CsvFormat implements Format {

  static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final List<String> HEADINGS =
      List.of(
          "rule",
          "severity",
          "title",
          "message",
          "file",
          "sheet",
          "cell",
          "column",
          "row",
          "value",
          "related",
          "fingerprint",
          "status",
          "reason",
          "approvedBy",
          "expires");

  /** The signs that begin a formula, those of East Asian keyboards included. */
  private static final Pattern FORMULA = Pattern.compile("(^|;\\s*)([=+\\-@＝＋－＠])");

  @Override
  public void write(Report report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.REQUIRED)
            .build(text)) {
      csv.writeRecord(HEADINGS);
      Words words = new Words(report.language());
      gaps(report, true, words, csv);
      for (Report.Fingerprinted finding : report.listed()) {
        csv.writeRecord(safe(line(finding, words)));
      }
      gaps(report, false, words, csv);
      for (Baseline.Known known : report.agreed().resolved()) {
        String message = words.resolved(known);
        csv.writeRecord(
            safe(other(known.rule(), "", message, "", known.fingerprint(), "resolved")));
      }
      for (Agreed.Warning warning : report.agreed().warnings()) {
        String message = warning.message().in(words.language());
        csv.writeRecord(safe(other("", "", message, warning.place(), "", "warning")));
      }
      if (report.listed().size() < report.findings().size()) {
        csv.writeRecord(safe(cut(report, words)));
      }
    }
    out.append(BYTE_ORDER_MARK).append(text.getBuffer());
  }

  private static void gaps(Report report, boolean fatal, Words words, CsvWriter csv) {
    Gap.of(report).stream()
        .filter(gap -> gap.fatal() == fatal)
        .forEach(gap -> csv.writeRecord(safe(line(gap, words))));
  }

  private static List<String> line(Report.Fingerprinted fingerprinted, Words words) {
    Finding finding = fingerprinted.finding();
    Place place = finding.place();
    Waiver waiver = fingerprinted.waiver();
    return List.of(
        finding.rule(),
        finding.severity().word(),
        finding.title().in(words.language()),
        finding.message().in(words.language()),
        place.cell().file(),
        place.cell().sheet(),
        place.cell().at().a1(),
        Optional.ofNullable(place.column()).orElse(""),
        Optional.ofNullable(place.row()).orElse(""),
        place.value(),
        finding.related().stream()
            .map(other -> whole(other.cell()))
            .collect(Collectors.joining(" | ")),
        fingerprinted.fingerprint(),
        fingerprinted.standing().word(),
        waiver == null ? "" : waiver.reason(),
        waiver == null ? "" : waiver.approver(),
        waiver == null ? "" : expires(waiver));
  }

  private static String expires(Waiver waiver) {
    return waiver.expires() == null ? "never" : waiver.expires().toString();
  }

  /** What is no finding any more, or none at all: a rule, a message and what kind of line it is. */
  private static List<String> other(
      String rule, String severity, String message, String file, String fingerprint, String kind) {
    return List.of(
        rule, severity, "", message, file, "", "", "", "", "", "", fingerprint, kind, "", "", "");
  }

  private static String whole(CellRef cell) {
    return cell.file() + ":" + cell.a1();
  }

  private static List<String> line(Gap gap, Words words) {
    String rule = gap.rules().size() == 1 ? gap.rules().get(0) : "";
    String severity = gap.fatal() ? "error" : "warning";
    String message = gap.message().in(words.language());
    return other(rule, severity, message, gap.file(), gap.fingerprint(), Remark.UNCHECKED);
  }

  private static List<String> cut(Report report, Words words) {
    String message = words.say("cut", report.listed().size(), report.findings().size());
    return other("", "info", message, "", "", Remark.CUT);
  }

  static List<String> safe(List<String> fields) {
    return fields.stream().map(CsvFormat::safe).toList();
  }

  private static String safe(String field) {
    return FORMULA.matcher(Line.of(field).strip()).replaceAll("$1'$2");
  }
}
