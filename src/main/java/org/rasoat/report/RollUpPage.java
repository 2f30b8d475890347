package org.rasoat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.findings.Severity;

/**
 * A roll-up as its page shows it: every text is in the page's language and on one line.
 *
 * @param rollUp the roll-up itself
 * @param words the words of its language
 * @param rows the dossiers
 * @param rules what the rules found
 * @param warnings what is to be done about waivers or baselines
 */
public record RollUpPage(
    RollUp rollUp, Words words, List<Row> rows, List<List<String>> rules, List<String> warnings) {

  /**
   * A dossier.
   *
   * @param icon what its answer looks like
   * @param totals how many findings of each severity; dashes if nothing was checked
   * @param notes why it could not be checked, or not wholly
   * @param links where its reports are, by format
   */
  public record Row(
      String name,
      String icon,
      String verdict,
      List<String> totals,
      List<String> notes,
      Map<String, String> links) {}

  static RollUpPage of(RollUp rollUp) {
    Words words = new Words(rollUp.language());
    return new RollUpPage(
        rollUp,
        words,
        rollUp.entries().stream().map(entry -> row(entry, words)).toList(),
        rollUp.rules().stream()
            .map(
                count ->
                    List.of(
                        count.severity().word(),
                        Line.of(count.rule()),
                        Line.of(count.title().in(words.language())),
                        words.language().say(count.findings()),
                        words.language().say(count.dossiers())))
            .toList(),
        rollUp.warnings().stream()
            .map(one -> Line.of(one.place() + ": " + one.message().in(words.language())))
            .toList());
  }

  private static Row row(RollUp.Entry entry, Words words) {
    List<String> notes = new ArrayList<>();
    for (Report.Problem problem : entry.problems()) {
      String file = problem.file().isEmpty() ? "" : Line.of(problem.file()) + ": ";
      notes.add(file + Line.of(problem.message().in(words.language()).strip()));
    }
    if (entry.problems().isEmpty() && entry.silent() > 0) {
      notes.add(words.count("rollup.silent", entry.silent()));
    }
    if (entry.waived() > 0) {
      notes.add(words.count("waived", entry.waived()));
    }
    if (entry.known() > 0) {
      notes.add(words.count("known", entry.known()));
    }
    Map<String, String> links = new LinkedHashMap<>();
    entry.reports().forEach((format, path) -> links.put(format, FileNames.uri(path)));
    return new Row(
        Line.of(entry.name()),
        entry.verdict() == null ? "not-checked" : entry.verdict().word(),
        words.brief(entry.verdict()),
        Arrays.stream(Severity.values())
            .map(entry.totals()::get)
            .map(total -> total == null ? "–" : words.language().say(total))
            .toList(),
        notes,
        links);
  }

  /** The code of the language, for the browser. */
  public String language() {
    return words.language().locale().getLanguage();
  }

  /** The sentence of this page under a key. */
  public String say(String key, Object... values) {
    return words.say("rollup." + key, values);
  }

  /** How many dossiers have which answer. */
  public String counts() {
    return RollUpText.counts(rollUp, words);
  }

  /** The answer for all with the totals. */
  public String verdict() {
    return RollUpText.verdict(rollUp, words);
  }

  /** What the severities are called. */
  public List<String> severities() {
    return Arrays.stream(Severity.values()).map(words::severity).toList();
  }
}
