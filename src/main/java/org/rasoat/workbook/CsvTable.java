package org.rasoat.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** A comma-, semicolon- or tab-separated text as a sheet of texts. */
final class CsvTable {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** How many lines decide on the separator. */
  private static final int SAMPLE = 20;

  private CsvTable() {}

  /**
   * Reads a table; the number of a record is that of its row.
   *
   * @throws Refusal.Refused if a field does not end, or there are too many
   */
  static Worksheet read(String text, String file, String sheetName, Meter meter)
      throws IOException {
    Worksheet.Builder sheet = Worksheet.builder(file, sheetName, meter).untyped();
    Encoding letters = Tcvn3.throughout(text) ? Encoding.TCVN3 : Encoding.UNICODE;
    int row = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .ofCsvRecord(text)) {
      for (CsvRecord fields : records) {
        row++;
        for (int field = 0; field < fields.getFieldCount(); field++) {
          sheet.add(cell(new Address(row, field + 1), fields.getField(field), letters));
        }
        meter.step();
      }
    } catch (CsvParseException e) {
      throw Refusal.NOT_A_TABLE.thrown();
    }
    return sheet.build();
  }

  private static Cell cell(Address at, String text, Encoding letters) {
    String meant = Texts.nfc(letters.decode(text));
    boolean same = !letters.old() || meant.equals(text);
    return same ? new Cell.Text(at, text, false) : new Cell.Text(at, meant, false, letters);
  }

  /** Whether any line of a text has two fields. */
  static boolean looksSo(String text) {
    return text.lines()
        .anyMatch(line -> SEPARATORS.stream().anyMatch(sign -> count(sign, line) > 0));
  }

  /** Whether more than one line, and most of the first ones, have as many fields as the first. */
  static boolean regular(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
    long steady = steady(separator(text), lines);
    return steady > 1 && 2 * steady > lines.size();
  }

  /**
   * The separator that stands in most of the first lines as often as in the first of them; of two
   * such, the more frequent one.
   */
  static char separator(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
    return SEPARATORS.stream()
        .max(
            Comparator.comparingLong((Character separator) -> steady(separator, lines))
                .thenComparingLong(separator -> count(separator, String.join("\n", lines)))
                .thenComparingInt(separator -> -SEPARATORS.indexOf(separator)))
        .orElse(',');
  }

  private static long steady(char separator, List<String> lines) {
    long expected = lines.isEmpty() ? 0 : count(separator, lines.get(0));
    return expected == 0
        ? 0
        : lines.stream().filter(line -> count(separator, line) == expected).count();
  }

  /** How often the separator stands outside quotation marks. */
  private static long count(char separator, String line) {
    boolean quoted = false;
    long found = 0;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      found += !quoted && line.charAt(i) == separator ? 1 : 0;
    }
    return found;
  }
}
