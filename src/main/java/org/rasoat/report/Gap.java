package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/**
 * Something that a check gives no answer to. A format whose reader knows only findings lists the
 * gaps among them: an empty list would read as a pass.
 *
 * @param file the file that is to blame, or the empty string
 * @param line the line of that file, from 1, or 0
 * @param rules the rules that gave no answer; empty if the check as a whole is concerned
 * @param fatal whether nothing may be concluded from the check because of this
 * @param message what is wrong and what to do, on one line
 */
record Gap(String file, int line, List<String> rules, boolean fatal, Bilingual message) {

  private static final Pattern FILE_AND_LINE = Pattern.compile("(.+):(\\d{1,9})", Pattern.DOTALL);
  private static final int MOST_IDS = 10;

  Gap {
    rules = List.copyOf(rules);
  }

  /** All gaps of a report: first what is wrong with the check, then rules that broke down. */
  static List<Gap> of(Report report) {
    return Stream.of(
            report.problems().stream().map(Gap::of),
            unanswered(report, Status.ERROR),
            unanswered(report, Status.NOT_CHECKED))
        .flatMap(gaps -> gaps)
        .distinct()
        .toList();
  }

  private static Gap of(Report.Problem problem) {
    Bilingual text = problem.message();
    Bilingual message = new Bilingual(sentence(text.vi()), sentence(text.en()));
    Matcher place = FILE_AND_LINE.matcher(problem.file());
    return place.matches()
        ? new Gap(place.group(1), Integer.parseInt(place.group(2)), List.of(), true, message)
        : new Gap(problem.file(), 0, List.of(), true, message);
  }

  /** A line that points at a place in the one above says nothing on its own. */
  private static String sentence(String text) {
    return Line.of(
        text.lines()
            .map(String::strip)
            .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
            .collect(joining(" ")));
  }

  private static Stream<Gap> unanswered(Report report, Status status) {
    Map<Bilingual, List<LedgerEntry>> byReason =
        report.ledger().stream()
            .filter(entry -> entry.status() == status)
            .collect(groupingBy(Gap::reason, LinkedHashMap::new, toList()));
    return byReason.entrySet().stream()
        .map(group -> unanswered(status, group.getKey(), group.getValue()));
  }

  private static Bilingual reason(LedgerEntry entry) {
    Bilingual reason = entry.reason();
    return reason == null
        ? Sentences.say("report.unexplained")
        : new Bilingual(Line.of(reason.vi()), Line.of(reason.en()));
  }

  private static Gap unanswered(Status status, Bilingual reason, List<LedgerEntry> entries) {
    List<String> ids = entries.stream().map(entry -> Line.of(entry.rule())).toList();
    Bilingual word = Sentences.say("report.status." + status.word());
    Bilingual message =
        ids.size() == 1
            ? Sentences.say("report.gap.one", ids.get(0), word, reason)
            : Sentences.say("report.gap.many", count(ids), word, some(ids), reason);
    return new Gap("", 0, ids, status == Status.ERROR, message);
  }

  private static Bilingual count(List<String> ids) {
    return Sentences.say("report.rules.many", ids.size());
  }

  private static String some(List<String> ids) {
    return String.join(", ", ids.subList(0, Math.min(MOST_IDS, ids.size())))
        + (ids.size() > MOST_IDS ? ", …" : "");
  }

  /**
   * The gaps for a reader whose room is small: rules that were not checked are one gap, for
   * whatever reason, lest they push the findings out.
   */
  static List<Gap> folded(Report report) {
    List<Gap> gaps = of(report);
    List<String> ids =
        gaps.stream().filter(gap -> !gap.fatal()).flatMap(gap -> gap.rules().stream()).toList();
    if (gaps.stream().filter(gap -> !gap.fatal()).count() < 2) {
      return gaps;
    }
    Bilingual word = Sentences.say("report.status." + Status.NOT_CHECKED.word());
    Bilingual message =
        Sentences.say(
            "report.because", Sentences.say("report.counted", count(ids), word), some(ids));
    return Stream.concat(
            gaps.stream().filter(Gap::fatal), Stream.of(new Gap("", 0, ids, false, message)))
        .toList();
  }

  /** Tells this gap from every other of its report, and is the same in every language. */
  String fingerprint() {
    String identity = String.join("\n", file, String.valueOf(line), message.en());
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }
}
