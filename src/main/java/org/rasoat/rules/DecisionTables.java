package org.rasoat.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.DefaultRuleSheetListener;
import org.drools.decisiontable.parser.RuleSheetListener;
import org.drools.template.model.DRLOutput;
import org.drools.template.parser.DataListener;
import org.drools.template.parser.DecisionTableParseException;
import org.rasoat.workbook.Area;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;
import org.rasoat.workbook.Worksheet;

/**
 * Turns decision tables into rules as text: each row of a table on the first sheet of a {@code
 * *.drl.xlsx} is a rule, in the layout of Drools' own decision tables.
 *
 * <p>Drools reads the tables, but not the workbook: Rasoat's own reader is loaded anyway, refuses
 * hostile files, and is started ten times as fast as POI's. A pack without such a file never loads
 * this class.
 */
final class DecisionTables {

  /** What the name of a file with decision tables ends in. */
  static final String ENDING = ".drl.xlsx";

  private static final Pattern PLACE = Pattern.compile("^\\s*// rule values at ([A-Z]+)(\\d+).*");

  private DecisionTables() {}

  /**
   * Whether a file holds decision tables. What Excel keeps beside a workbook that is open does not.
   *
   * @param fileName the name without folders
   */
  static boolean isTable(String fileName) {
    return fileName.endsWith(ENDING) && !fileName.startsWith("~$");
  }

  /**
   * The rules of a file. Each is preceded by a comment that names its row, for {@link #cell}.
   *
   * @param name the file, for messages
   * @throws UnreadableWorkbookException if the file is no workbook
   * @throws DecisionTableParseException if the sheet is no decision table; its message names cells
   */
  static String rules(Path file, String name) throws UnreadableWorkbookException {
    Workbook workbook = WorkbookReader.read(file, name);
    RuleSheetListener tables = new DefaultRuleSheetListener();
    workbook.sheets().stream().findFirst().ifPresent(sheet -> tell(sheet, tables));
    DRLOutput text = new DRLOutput();
    tables.getRuleSet().renderDRL(text);
    return text.getDRL();
  }

  /**
   * The first cell of the row that made a line.
   *
   * @param lines what {@link #rules} made of a file; other text has no such cells
   * @param line a line, from 1
   */
  static Optional<Place> cell(List<String> lines, int line) {
    for (int number = Math.min(line, lines.size()); number >= 1; number--) {
      Matcher place = PLACE.matcher(lines.get(number - 1));
      if (place.matches()) {
        String row = place.group(2);
        return Optional.of(new Place(place.group(1) + row, Integer.parseInt(row)));
      }
    }
    return Optional.empty();
  }

  /** A cell of a decision table: {@code A10}, in row 10. */
  record Place(String a1, int row) {}

  private static void tell(Worksheet sheet, DataListener tables) {
    tables.startSheet(sheet.name());
    for (int row : sheet.rows()) {
      List<Cell> cells = sheet.row(row);
      int last = end(sheet, row, cells.get(cells.size() - 1).at().column());
      tables.newRow(row - 1, last);
      for (int column = 1; column <= last; column++) {
        tell(sheet, row, column, tables);
      }
    }
    tables.finishSheet();
  }

  /** The last column of a row, where the merged area around its last cell ends. */
  private static int end(Worksheet sheet, int row, int column) {
    Area merged = sheet.mergeAt(row, column);
    return merged == null ? column : merged.last().column();
  }

  private static void tell(Worksheet sheet, int row, int column, DataListener tables) {
    Area merged = sheet.mergeAt(row, column);
    Cell cell = sheet.shown(row, column);
    if (!cell.blank()) {
      int start = merged == null ? DataListener.NON_MERGED : merged.first().column() - 1;
      tables.newCell(row - 1, column - 1, cell.text().strip(), start);
    }
  }
}
