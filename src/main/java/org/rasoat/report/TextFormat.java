package org.rasoat.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rasoat.findings.Verdict;

/**
 * For people at a terminal: every finding with the cells it speaks of, in the report's language.
 * The verdict comes last, where the eye rests when the text has run through.
 */
public final class TextFormat implements Format {

  private final Paint paint;

  /**
   * A text report.
   *
   * @param colour whether to colour it with ANSI escapes; nothing is said by colour alone
   */
  public TextFormat(boolean colour) {
    this.paint = new Paint(colour);
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Words words = new Words(report.language());
    block(problems(report, words), out);
    FindingText finding = new FindingText(words, paint, new Sheets(report));
    for (Report.Fingerprinted fingerprinted : report.listed()) {
      if (fingerprinted.open()) {
        block(finding.lines(fingerprinted), out);
      }
    }
    AgreedText agreed = new AgreedText(report, words, true);
    block(agreed.waived(), out);
    block(agreed.known(), out);
    block(agreed.resolved(), out);
    block(agreed.warnings(), out);
    ClosingText closing = new ClosingText(report, words, paint);
    block(closing.notes(), out);
    block(closing.summary(), out);
    lines(closing.verdict(), out);
  }

  private static void block(List<String> lines, Appendable out) throws IOException {
    if (!lines.isEmpty()) {
      lines(lines, out);
      out.append('\n');
    }
  }

  private static void lines(List<String> lines, Appendable out) throws IOException {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }

  /** That the check could not be made, or not wholly, is said before anything else. */
  private List<String> problems(Report report, Words words) {
    List<String> lines = new ArrayList<>();
    if (report.verdict() == Verdict.NOT_CHECKED || !report.problems().isEmpty()) {
      String nothing = report.unanswered() ? "nothing" : "not-everything";
      lines.add(paint.verdict(Verdict.NOT_CHECKED, words.say(nothing)));
    }
    for (Report.Problem problem : report.problems()) {
      lines.add("");
      lines.addAll(problem(problem, words));
    }
    return lines;
  }

  /** A message may bring an excerpt of a rule's source below its first line. */
  private List<String> problem(Report.Problem problem, Words words) {
    List<String> message = problem.message().in(words.language()).strip().lines().toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        paint.verdict(Verdict.NOT_CHECKED, words.say("problem"))
            + ": "
            + (message.isEmpty() ? "" : paint.strong(Line.of(message.get(0)))));
    if (!problem.file().isEmpty()) {
      lines.add("  " + paint.faint("-->") + " " + Line.of(problem.file()));
    }
    message.stream().skip(1).map(TextFormat::indented).forEach(lines::add);
    return lines;
  }

  private static String indented(String line) {
    int indent = line.length() - line.stripLeading().length();
    return ("  " + " ".repeat(indent) + Line.of(line)).stripTrailing();
  }
}
