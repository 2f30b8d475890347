package org.rasoat.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rasoat.findings.Standing;
import org.rasoat.report.Remark.Weight;

/**
 * For a log of GitHub Actions: workflow commands that become annotations. GitHub keeps ten of each
 * kind in a step and drops the others without a word, so the ten worst are given and the rest is
 * counted; {@code markdown} as the step's summary has them all. What is waived or known is no
 * annotation, but told in the log.
 */
final class GithubFormat implements Format {

  private static final int MOST = 10;

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Words words = new Words(report.language());
    List<Remark> worst = worst(report);
    int given = Math.min(room(worst), worst.size());
    for (Remark remark : worst.subList(0, given)) {
      out.append(command(remark)).append('\n');
    }
    String verdict = new ClosingText(report, words, new Paint(false)).verdict().get(0);
    long hidden = report.total(Standing.OPEN) - open(report).limit(report.listed().size()).count();
    long more = worst.size() - given + hidden;
    if (more > 0) {
      String text = "… " + words.count("more", more) + ". " + verdict;
      out.append("::notice title=rasoat::").append(escaped(text)).append('\n');
    }
    AgreedText agreed = new AgreedText(report, words, false);
    for (List<String> lines : List.of(agreed.waived(), agreed.resolved(), agreed.warnings())) {
      for (String line : lines) {
        out.append(plain(line)).append('\n');
      }
    }
    out.append(verdict).append('\n');
    Agreed.Comparison comparison = report.agreed().comparison();
    if (comparison != null) {
      out.append(words.compared(report, comparison)).append('\n');
    }
  }

  private static Stream<Report.Fingerprinted> open(Report report) {
    return report.findings().stream().filter(Report.Fingerprinted::open);
  }

  /** As many open findings as shall be shown, but the worst of all, not the first. */
  private static List<Remark> worst(Report report) {
    List<Report.Fingerprinted> findings =
        open(report)
            .sorted(Comparator.comparing(fingerprinted -> fingerprinted.finding().severity()))
            .limit(report.listed().size())
            .toList();
    List<Remark> worst = Remark.of(report, findings);
    worst.sort(Comparator.comparing(Remark::weight));
    return worst;
  }

  /** What is told of the rest is a notice itself, and would be one too many after ten of them. */
  private static int room(List<Remark> worst) {
    boolean noticesOnly = !worst.isEmpty() && worst.get(0).weight() == Weight.INFO;
    return noticesOnly && worst.size() > MOST ? MOST - 1 : MOST;
  }

  private static String command(Remark remark) {
    StringBuilder command = new StringBuilder("::").append(kind(remark.weight()));
    command.append(" file=").append(property(FileNames.fromHere(remark.file())));
    if (remark.line() > 0) {
      command.append(",line=").append(remark.line());
    }
    if (remark.column() > 0) {
      command.append(",col=").append(remark.column());
    }
    return command
        .append(",title=")
        .append(property(remark.headline()))
        .append("::")
        .append(escaped(remark.message()))
        .toString();
  }

  private static String kind(Weight weight) {
    return switch (weight) {
      case FATAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  /** The runner obeys the old form of its commands wherever it stands in a line. */
  private static String plain(String line) {
    return line.replace("##[", "## [");
  }

  /** As the runner takes messages apart. */
  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
