package org.rasoat.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.workbook.Mark;
import org.rasoat.workbook.ResultSheet;
import org.rasoat.workbook.Tone;

/** Which cells of a workbook are marked, and what their notes say. */
final class CellMarks {

  /** Findings that one note tells of; the others stand in the sheet of results. */
  private static final int MOST_TOLD = 8;

  private final Report report;
  private final ResultContent content;
  private final Words words;

  CellMarks(Report report, ResultContent content) {
    this.report = report;
    this.content = content;
    this.words = new Words(report.language());
  }

  /** How many cells of a file have findings of their own. */
  static long cells(Report report, String file) {
    return report.listed().stream()
        .map(listed -> listed.finding().place().cell())
        .filter(cell -> cell.file().equals(file))
        .distinct()
        .count();
  }

  /**
   * The marks of one file.
   *
   * @param file the name under which the report speaks of it
   * @param sheet the sheet of results that the notes lead back to
   * @param notes whether cells shall have notes
   */
  List<Mark> of(String file, ResultSheet sheet, boolean notes) {
    Map<CellRef, List<Report.Fingerprinted>> byCell = new LinkedHashMap<>();
    Map<CellRef, Integer> lines = new LinkedHashMap<>();
    int line = 0;
    for (Report.Fingerprinted listed : content.findings(file)) {
      CellRef cell = listed.finding().place().cell();
      byCell.computeIfAbsent(cell, unused -> new ArrayList<>()).add(listed);
      lines.putIfAbsent(cell, line < sheet.rows().size() ? line : -1);
      line++;
    }
    List<Mark> marks = new ArrayList<>();
    byCell.forEach(
        (cell, found) -> {
          int first = lines.getOrDefault(cell, -1);
          List<String> note = notes ? note(found, sheet, first) : List.of();
          marks.add(new Mark(cell.sheet(), cell.at(), tone(found), note, first));
        });
    related(file).stream()
        .filter(cell -> !byCell.containsKey(cell))
        .forEach(cell -> marks.add(new Mark(cell.sheet(), cell.at(), Tone.FAINT, List.of(), -1)));
    return marks;
  }

  private List<CellRef> related(String file) {
    return report.listed().stream()
        .flatMap(listed -> listed.finding().related().stream())
        .map(Place::cell)
        .filter(cell -> cell.file().equals(file))
        .distinct()
        .toList();
  }

  private List<String> note(List<Report.Fingerprinted> found, ResultSheet sheet, int line) {
    List<String> note = new ArrayList<>();
    for (Report.Fingerprinted listed : found.subList(0, Math.min(found.size(), MOST_TOLD))) {
      Finding finding = listed.finding();
      String title = words.severity(finding.severity()) + " " + finding.rule();
      String message = content.message(listed);
      String remedy = content.remedy(listed);
      note.add(
          remedy.isBlank()
              ? words.say("copy.note", title, message)
              : words.say("copy.note.remedy", title, message, remedy));
    }
    if (found.size() > MOST_TOLD) {
      note.add(words.count("more", found.size() - MOST_TOLD));
    }
    if (line >= 0) {
      note.add(words.say("copy.note.back", String.valueOf(sheet.row(line)), sheet.name()));
    }
    return note;
  }

  private static Tone tone(List<Report.Fingerprinted> found) {
    return found.stream()
        .filter(Report.Fingerprinted::open)
        .map(listed -> listed.finding().severity())
        .min(Severity::compareTo)
        .map(CellMarks::tone)
        .orElse(Tone.FAINT);
  }

  /** The tone that a severity is shown in. */
  static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.STRONG;
      case WARNING -> Tone.MEDIUM;
      case INFO -> Tone.LIGHT;
    };
  }
}
