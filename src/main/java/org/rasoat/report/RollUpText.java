package org.rasoat.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;

/** For the terminal: a line for each dossier, then what stands out in all of them. */
final class RollUpText implements RollUpFormat {

  /** Rules that are listed; the other formats have them all. */
  private static final int MOST_RULES = 10;

  @Override
  public void write(RollUp rollUp, Appendable out) throws IOException {
    Words words = new Words(rollUp.language());
    List<String> lines = new ArrayList<>();
    lines.addAll(table(rollUp, words));
    lines.addAll(problems(rollUp, words));
    lines.addAll(rules(rollUp, words));
    lines.addAll(warnings(rollUp, words));
    lines.add("");
    if (!rollUp.complete()) {
      lines.addAll(Line.wrap("", words.say("rollup.partial", rollUp.waiting())));
    }
    lines.addAll(Line.wrap("", counts(rollUp, words)));
    lines.addAll(Line.wrap("", verdict(rollUp, words)));
    for (String line : lines) {
      out.append(line.stripTrailing()).append('\n');
    }
  }

  private static List<String> table(RollUp rollUp, Words words) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    headings.add(words.say("rollup.dossier"));
    headings.add(words.say("rollup.verdict"));
    for (Severity severity : Severity.values()) {
      headings.add(words.severity(severity));
    }
    rows.add(headings);
    rollUp.entries().forEach(entry -> rows.add(row(entry, words)));
    return aligned(rows);
  }

  private static List<String> row(RollUp.Entry entry, Words words) {
    List<String> row = new ArrayList<>();
    row.add(Line.clip(Line.of(entry.name()), 50));
    row.add(words.brief(entry.verdict()));
    for (Severity severity : Severity.values()) {
      Long total = entry.totals().get(severity);
      row.add(total == null ? "–" : words.language().say(total));
    }
    return row;
  }

  /** Texts to the left, the numbers behind them to the right. */
  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Line.width(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String text = row.get(i);
        String blanks = " ".repeat(widths[i] - Line.width(text));
        line.append(i < 2 ? text + blanks : blanks + text).append("  ");
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> problems(RollUp rollUp, Words words) {
    List<String> lines = new ArrayList<>();
    for (RollUp.Entry entry : rollUp.entries()) {
      for (Report.Problem problem : entry.problems()) {
        String where = problem.file().isEmpty() ? entry.name() : problem.file();
        String message = problem.message().in(words.language()).strip();
        lines.addAll(
            Line.wrap(words.say("problem") + ": ", Line.of(where) + ": " + Line.of(message)));
      }
    }
    return spaced(lines);
  }

  private static List<String> rules(RollUp rollUp, Words words) {
    List<RollUp.Count> rules = rollUp.rules();
    List<String> lines = new ArrayList<>();
    if (!rules.isEmpty()) {
      lines.add(words.say("rollup.rules"));
    }
    for (RollUp.Count count : rules.subList(0, Math.min(rules.size(), MOST_RULES))) {
      String start = "  " + Line.pad(Line.of(count.rule()), 8) + "  ";
      lines.addAll(Line.wrap(start, words.rule(count)));
    }
    if (rules.size() > MOST_RULES) {
      lines.add("  " + words.say("rollup.rules.more", rules.size() - MOST_RULES));
    }
    return spaced(lines);
  }

  private static List<String> warnings(RollUp rollUp, Words words) {
    return spaced(
        rollUp.warnings().stream()
            .flatMap(
                warning ->
                    Line.wrap(
                        words.say("warning") + ": ",
                        Line.of(warning.place() + "  " + warning.message().in(words.language())))
                        .stream())
            .toList());
  }

  private static List<String> spaced(List<String> lines) {
    return lines.isEmpty() ? lines : Stream.concat(Stream.of(""), lines.stream()).toList();
  }

  static String counts(RollUp rollUp, Words words) {
    return words.count("rollup.dossiers", rollUp.entries().size())
        + ": "
        + Stream.concat(
                Arrays.stream(Verdict.values())
                    .filter(verdict -> rollUp.count(verdict) > 0)
                    .map(verdict -> rollUp.count(verdict) + " " + words.brief(verdict)),
                rollUp.waiting() == 0
                    ? Stream.empty()
                    : Stream.of(rollUp.waiting() + " " + words.brief(null)))
            .collect(joining(", "));
  }

  static String verdict(RollUp rollUp, Words words) {
    String totals =
        Arrays.stream(Severity.values())
            .map(severity -> words.count("total." + severity.word(), rollUp.total(severity)))
            .collect(joining(", "));
    return words.say("verdict", words.verdict(rollUp.verdict()), totals);
  }
}
