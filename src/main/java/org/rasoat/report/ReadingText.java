package org.rasoat.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rasoat.facts.HeadingUse;
import org.rasoat.facts.SheetUse;
import org.rasoat.facts.TableUse;

/**
 * How a dossier was read, for people: sheet by sheet and table by table what it was taken for and
 * why, which heading went where, and what was passed over.
 */
public final class ReadingText implements Format {

  private static final int MARGIN = 2;
  private static final int LONGEST = 44;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Words words = new Words(report.language());
    for (Report.Problem problem : report.problems()) {
      out.append(Line.of(problem.message().in(report.language()))).append("\n\n");
    }
    for (SheetUse use : report.sheets()) {
      out.append(Line.of(use.file())).append("  ").append(Line.of(use.sheet())).append('\n');
      TableUse table = use.table();
      List<String> lines = table == null ? unread(use, words) : lines(use, table, words);
      for (String line : lines) {
        out.append(line.stripTrailing()).append('\n');
      }
      out.append('\n');
    }
  }

  private static List<String> unread(SheetUse use, Words words) {
    String why = use.ignored() == null ? "" : use.ignored().in(words.language());
    return Line.wrap(" ".repeat(MARGIN) + words.say("reading.unread") + ": ", why);
  }

  private static List<String> lines(SheetUse use, TableUse table, Words words) {
    String[] labels = {"reading.type", "reading.headings", "reading.rows"};
    String[] texts = {type(use, table, words), where(table, words), rows(use, table, words)};
    int width =
        Stream.concat(Stream.of(labels), Stream.of("reading.missing"))
            .mapToInt(label -> Line.width(words.say(label)))
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      String start = " ".repeat(MARGIN) + Line.pad(words.say(labels[i]), width) + "  ";
      lines.addAll(Line.wrap(start, texts[i]));
    }
    if (!table.missing().isEmpty()) {
      String start = " ".repeat(MARGIN) + Line.pad(words.say("reading.missing"), width) + "  ";
      lines.addAll(Line.wrap(start, String.join(", ", table.missing())));
    }
    lines.add("");
    lines.addAll(headings(table.headings(), words));
    return lines;
  }

  private static String type(SheetUse use, TableUse table, Words words) {
    String type = words.say("reading.is", table.label(), String.valueOf(use.type()));
    String fit =
        words.say(
            table.mapped() ? "reading.mapped" : "reading.fit",
            table.found(),
            table.fields(),
            table.score());
    TableUse.Rival rival = table.rival();
    String next =
        rival == null
            ? words.say("reading.no-rival")
            : words.say("reading.rival", rival.label(), rival.score());
    return type + ": " + fit + (table.mapped() ? "" : "; " + next);
  }

  private static String where(TableUse table, Words words) {
    if (table.vertical()) {
      return words.say("reading.labels", table.firstRow(), table.lastRow());
    }
    return table.firstRow() == table.lastRow()
        ? words.say("reading.row", table.lastRow())
        : words.say("reading.levels", table.firstRow(), table.lastRow());
  }

  private static String rows(SheetUse use, TableUse table, Words words) {
    TableUse.Skipped skipped = table.skipped();
    int[] counts = {
      skipped.sections(),
      skipped.totals(),
      skipped.headings(),
      skipped.blanks(),
      skipped.numbers(),
      skipped.below()
    };
    String[] kinds = {"sections", "totals", "headings.again", "blanks", "numbers", "below"};
    String passed =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] > 0)
            .mapToObj(i -> words.say("reading." + kinds[i], counts[i]))
            .collect(joining(", "));
    String read = words.count("rows", use.rows());
    return passed.isEmpty() ? read : words.say("reading.skipped", read, passed);
  }

  private static List<String> headings(List<HeadingUse> headings, Words words) {
    List<String> cells = new ArrayList<>(List.of(words.say("reading.cell")));
    List<String> texts = new ArrayList<>(List.of(words.say("reading.heading")));
    List<String> fates = new ArrayList<>(List.of(words.say("reading.field")));
    for (HeadingUse heading : headings) {
      cells.add(heading.at().a1());
      texts.add(Line.clip(Line.of(heading.text()), LONGEST));
      fates.add(fate(heading, words));
    }
    int cell = cells.stream().mapToInt(Line::width).max().orElse(0);
    int text = texts.stream().mapToInt(Line::width).max().orElse(0);
    return IntStream.range(0, cells.size())
        .mapToObj(
            i ->
                Line.wrap(
                    " ".repeat(MARGIN)
                        + Line.pad(cells.get(i), cell)
                        + "  "
                        + Line.pad(texts.get(i), text)
                        + "  ",
                    fates.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** Where a heading went, or why it went nowhere. */
  static String fate(HeadingUse heading, Words words) {
    String key = "reading.fate." + heading.fate().word();
    return heading.near() == null
        ? words.say(key, String.valueOf(heading.field()))
        : words.say(key + ".near", heading.near());
  }
}
