package org.rasoat.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two checks of one dossier.
 *
 * @param fresh the findings that are new
 * @param altered the findings that are still there and say something else now
 * @param resolved the findings that are gone
 */
public record Changes(
    List<Report.Fingerprinted> fresh,
    List<Report.Fingerprinted> altered,
    List<Report.Fingerprinted> resolved) {

  /**
   * Compares two checks.
   *
   * @param before the earlier one; null if there was none, so that everything is new
   */
  public static Changes between(@Nullable Report before, Report now) {
    Map<String, Report.Fingerprinted> known = new LinkedHashMap<>();
    if (before != null) {
      before.findings().forEach(one -> known.put(one.fingerprint(), one));
    }
    List<Report.Fingerprinted> fresh = new ArrayList<>();
    List<Report.Fingerprinted> altered = new ArrayList<>();
    for (Report.Fingerprinted one : now.findings()) {
      Report.Fingerprinted old = known.remove(one.fingerprint());
      if (old == null) {
        fresh.add(one);
      } else if (!said(old, now).equals(said(one, now)) || old.standing() != one.standing()) {
        altered.add(one);
      }
    }
    return new Changes(fresh, altered, List.copyOf(known.values()));
  }

  private static String said(Report.Fingerprinted one, Report now) {
    return one.finding().severity() + one.finding().message().in(now.language());
  }

  /** Whether nothing has changed. */
  public boolean none() {
    return fresh.isEmpty() && altered.isEmpty() && resolved.isEmpty();
  }

  /**
   * Writes the changes, a line for each, with a sign before it: + for new, ~ for altered, - for
   * resolved.
   *
   * @param report the later check
   * @param colour whether to colour
   */
  public void write(Report report, boolean colour, Appendable out) throws IOException {
    Words words = new Words(report.language());
    Paint paint = new Paint(colour);
    for (Report.Fingerprinted one : resolved) {
      out.append(paint.faint("- " + AgreedText.line(one.finding(), words))).append('\n');
    }
    for (Report.Fingerprinted one : altered) {
      out.append("~ ").append(line(one, words, paint)).append('\n');
    }
    for (Report.Fingerprinted one : fresh) {
      out.append("+ ").append(line(one, words, paint)).append('\n');
    }
  }

  private static String line(Report.Fingerprinted one, Words words, Paint paint) {
    String line = AgreedText.line(one.finding(), words) + words.standingBehind(one);
    return one.open() ? paint.severity(one.finding().severity(), line) : line;
  }

  /** The verdict on one line, with totals. */
  public static String verdict(Report report, boolean colour) {
    Words words = new Words(report.language());
    return new ClosingText(report, words, new Paint(colour)).verdict().get(0);
  }

  /** Why the check could not be made, a line for each reason. */
  public static List<String> problems(Report report) {
    Words words = new Words(report.language());
    return report.problems().stream()
        .map(
            problem ->
                words.say("problem")
                    + ": "
                    + Line.of(
                        (problem.file().isEmpty() ? "" : problem.file() + ": ")
                            + problem.message().in(words.language()).strip()))
        .toList();
  }
}
