package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Visibility;
import org.rasoat.workbook.Worksheet;

/** Notices data that their user does not see: on a hidden sheet, in hidden rows and columns. */
final class Hidden {

  private final Worksheet sheet;
  private final Table table;
  private final Tally rows = new Tally();
  private final boolean[] filled;

  Hidden(Worksheet sheet, Table table) {
    this.sheet = sheet;
    this.table = table;
    filled = new boolean[table.type().fields().size()];
  }

  /**
   * Sees what was read from a row, or from a column of a vertical table.
   *
   * @param line its number
   */
  void see(int line, Read read) {
    boolean vertical = table.type().vertical();
    if (vertical ? sheet.columnHidden(line) : sheet.rowHidden(line)) {
      rows.add(() -> read.origin().place());
    }
    for (int i = 0; i < filled.length; i++) {
      Cell cell = read.cell(i);
      filled[i] |= cell != null && !(cell instanceof Cell.Blank);
    }
  }

  /**
   * Reports a hidden sheet once, however many tables it has.
   *
   * @param places where the tables with rows stand
   * @param count how many rows they have
   */
  static void report(Worksheet sheet, List<Place> places, int count, Gathering facts) {
    if (sheet.visibility() != Visibility.VISIBLE && !places.isEmpty()) {
      Bilingual message = Sentences.say("facts.hidden.sheet", sheet.name(), count);
      add(
          facts,
          message,
          places.get(0),
          places.subList(1, Math.min(places.size(), 1 + Origin.RELATED)));
    }
  }

  /**
   * Reports hidden rows and columns of a sheet that is shown.
   *
   * @param count how many rows were read
   */
  void report(RowMaker maker, int count, Gathering facts) {
    if (count == 0 || sheet.visibility() != Visibility.VISIBLE) {
      return;
    }
    if (rows.count() > 0) {
      String key = sheet.filtered() ? "facts.hidden.filter" : "facts.hidden.rows";
      Bilingual message = Sentences.say(key, sheet.name(), rows.count());
      add(facts, message, rows.first(), rows.others());
    }
    columns(maker, facts);
  }

  private void columns(RowMaker maker, Gathering facts) {
    List<String> names = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<Field> fields = table.type().fields();
    for (int i = 0; i < filled.length; i++) {
      Heading heading = table.columns().found().get(fields.get(i));
      if (filled[i] && heading != null && hidden(heading)) {
        names.add(heading.text());
        places.add(maker.place(fields.get(i), heading));
      }
    }
    if (!names.isEmpty()) {
      Bilingual message = Sentences.say("facts.hidden.columns", sheet.name(), names.size(), names);
      int last = Math.min(places.size(), 1 + Origin.RELATED);
      add(facts, message, places.get(0), places.subList(1, last));
    }
  }

  private boolean hidden(Heading heading) {
    return table.type().vertical()
        ? sheet.rowHidden(heading.line())
        : sheet.columnHidden(heading.line());
  }

  private static void add(Gathering facts, Bilingual message, Place place, List<Place> related) {
    ReadingRule rule = ReadingRule.HIDDEN_DATA;
    facts.add(rule, rule.severity(), message, place, related);
  }
}
