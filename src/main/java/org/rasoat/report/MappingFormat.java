package org.rasoat.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.facts.HeadingUse;
import org.rasoat.facts.MappingColumn;
import org.rasoat.facts.SheetUse;
import org.rasoat.facts.TableUse;

/**
 * How a dossier was read, as a mapping that a clerk can edit in Excel and that makes the next
 * reading the same: a line for each heading. A heading without a decision stays without one; one of
 * two that fit the same field names that field, too, so that the question stays until somebody has
 * answered it.
 */
public final class MappingFormat implements Format {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Words words = new Words(report.language());
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.REQUIRED)
            .build(text)) {
      csv.writeRecord(
          Arrays.stream(MappingColumn.values())
              .map(column -> column.shown().in(words.language()))
              .toList());
      Map<List<String>, Integer> tables = new HashMap<>();
      for (SheetUse use : report.sheets()) {
        TableUse table = use.table();
        if (table != null) {
          int number = tables.merge(List.of(use.file(), use.sheet()), 1, Integer::sum);
          for (HeadingUse heading : table.headings()) {
            csv.writeRecord(CsvFormat.safe(line(report, use, table, number, heading)));
          }
        }
      }
    }
    out.append(CsvFormat.BYTE_ORDER_MARK).append(text.getBuffer());
  }

  private static List<String> line(
      Report report, SheetUse use, TableUse table, int number, HeadingUse heading) {
    Words words = new Words(report.language());
    boolean plain = heading.fate() == HeadingUse.Fate.READ;
    return List.of(
        unique(report, use) ? "" : use.file().substring(use.file().lastIndexOf('/') + 1),
        use.sheet(),
        String.valueOf(number),
        table.label(),
        table.vertical() ? "" : String.valueOf(table.lastRow()),
        heading.at().a1(),
        heading.text(),
        field(heading, words),
        plain || heading.fate() == HeadingUse.Fate.IGNORED ? "" : ReadingText.fate(heading, words));
  }

  private static String field(HeadingUse heading, Words words) {
    String field = heading.field() == null ? "" : heading.field();
    return switch (heading.fate()) {
      case READ, AMBIGUOUS -> field;
      case IGNORED -> MappingColumn.ignore().in(words.language());
      case TAKEN, UNKNOWN -> "";
    };
  }

  /** Whether no other workbook has a sheet of that name, so that the file may be renamed. */
  private static boolean unique(Report report, SheetUse use) {
    return report.sheets().stream()
        .noneMatch(other -> other.sheet().equals(use.sheet()) && !other.file().equals(use.file()));
  }
}
