package org.rasoat.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Standing;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.workbook.Workbook;

/**
 * For the summary of a pipeline's step, or a comment: the verdict, what could not be checked, the
 * rules with findings, then the findings, the worst first. It keeps below the 1 MiB that GitHub
 * allows; what is left out is counted.
 */
final class MarkdownFormat implements Format {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Words words = new Words(report.language());
    MarkdownText text = new MarkdownText();
    ClosingText closing = new ClosingText(report, words, new Paint(false));
    text.add("## Rasoat · " + MarkdownText.escaped(closing.verdict().get(0)));
    gaps(report, words, text);
    notes(report, words, text);
    for (String line : closing.summary().subList(0, report.ledger().isEmpty() ? 1 : 2)) {
      text.add("");
      text.add(MarkdownText.escaped(line));
    }
    Agreed.Comparison comparison = report.agreed().comparison();
    if (comparison != null) {
      text.add("");
      text.add(MarkdownText.escaped(words.compared(report, comparison)));
    }
    if (!report.findings().isEmpty()) {
      rules(report, words, text);
      waived(report, words, text);
      findings(report, words, text);
    }
    resolved(report, words, text);
    out.append(text.toString());
  }

  private static void gaps(Report report, Words words, MarkdownText text) {
    List<Gap> gaps = Gap.of(report);
    if (!gaps.isEmpty() || !report.agreed().warnings().isEmpty()) {
      text.add("");
    }
    int added = 0;
    for (Gap gap : gaps) {
      String file = gap.file().isEmpty() ? "" : MarkdownText.escaped(gap.file()) + ": ";
      String message = MarkdownText.escaped(gap.message().in(words.language()));
      String mark = gap.fatal() ? "**" + words.say("problem") + "**: " : words.say("note") + ": ";
      added += text.add("- " + mark + file + message) ? 1 : 0;
    }
    if (added < gaps.size()) {
      text.last("- … +" + (gaps.size() - added));
    }
    for (Agreed.Warning warning : report.agreed().warnings()) {
      String message = warning.place() + ": " + warning.message().in(words.language());
      text.add("- " + words.say("warning") + ": " + MarkdownText.escaped(message));
    }
  }

  private static void waived(Report report, Words words, MarkdownText text) {
    List<Report.Fingerprinted> waived = report.standing(Standing.WAIVED);
    if (waived.isEmpty()) {
      return;
    }
    text.add("");
    text.add("**" + MarkdownText.escaped(words.say("waived.title", waived.size())) + "**");
    text.table(
        List.of(
            words.say("heading.rule"),
            words.say("heading.cell"),
            words.say("heading.row"),
            words.say("heading.reason"),
            words.say("heading.approver"),
            words.say("heading.expires")));
    waived.forEach(finding -> text.row(waived(finding, words)));
  }

  private static List<String> waived(Report.Fingerprinted waived, Words words) {
    Place place = waived.finding().place();
    Waiver waiver = Objects.requireNonNull(waived.waiver());
    return List.of(
        waived.finding().rule(),
        place.cell().a1(),
        place.row() == null ? "" : place.row(),
        waiver.reason(),
        waiver.approver(),
        waiver.expires() == null ? words.say("never") : words.language().say(waiver.expires()));
  }

  private static void resolved(Report report, Words words, MarkdownText text) {
    List<Baseline.Known> resolved = report.agreed().resolved();
    if (!resolved.isEmpty()) {
      text.add("");
      text.add("**" + MarkdownText.escaped(words.say("resolved.title", resolved.size())) + "**");
      text.add("");
      resolved.forEach(one -> text.add("- " + MarkdownText.escaped(words.resolved(one))));
    }
  }

  private static void notes(Report report, Words words, MarkdownText text) {
    if (Gap.of(report).isEmpty()
        && report.workbooks().stream().anyMatch(b -> !b.notes().isEmpty())) {
      text.add("");
    }
    for (Workbook book : report.workbooks()) {
      for (Bilingual note : book.notes()) {
        String said = book.file() + ": " + note.in(words.language());
        text.add("- " + words.say("note") + ": " + MarkdownText.escaped(said));
      }
    }
  }

  private static void rules(Report report, Words words, MarkdownText text) {
    text.table(
        List.of(
            words.say("heading.severity"),
            words.say("heading.rule"),
            words.say("heading.title"),
            words.say("heading.findings")));
    RuleAnswer.all(report).stream()
        .filter(answer -> !answer.findings().isEmpty())
        .sorted(Comparator.comparing(RuleAnswer::heaviest))
        .forEach(answer -> text.row(rule(answer, words)));
  }

  private static List<String> rule(RuleAnswer answer, Words words) {
    return List.of(
        words.severity(answer.heaviest()),
        answer.entry().rule(),
        answer.entry().title().in(words.language()),
        words.language().say(answer.findings().size()));
  }

  private static void findings(Report report, Words words, MarkdownText text) {
    if (report.total(Standing.WAIVED) == report.findings().size()) {
      return;
    }
    text.table(
        List.of(
            words.say("heading.severity"),
            words.say("heading.rule"),
            words.say("heading.file"),
            words.say("heading.cell"),
            words.say("heading.row"),
            words.say("heading.message")));
    List<Report.Fingerprinted> worstFirst =
        report.listed().stream()
            .filter(one -> one.standing() != Standing.WAIVED)
            .sorted(
                Comparator.comparing(Report.Fingerprinted::standing)
                    .thenComparing(one -> one.finding().severity()))
            .toList();
    int added = 0;
    while (added < worstFirst.size() && text.row(finding(worstFirst.get(added), words))) {
      added++;
    }
    long more = report.findings().size() - report.total(Standing.WAIVED) - added;
    if (more > 0) {
      text.last("");
      text.last("… " + words.count("more", more));
    }
  }

  private static List<String> finding(Report.Fingerprinted fingerprinted, Words words) {
    Finding finding = fingerprinted.finding();
    Place place = finding.place();
    return List.of(
        words.severity(finding.severity()),
        finding.rule(),
        place.cell().file(),
        place.cell().a1(),
        place.row() == null ? "" : place.row(),
        finding.message().in(words.language()) + words.standingBehind(fingerprinted));
  }
}
