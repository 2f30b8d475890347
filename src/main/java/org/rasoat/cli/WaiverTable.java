package org.rasoat.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rasoat.findings.Waiver;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Line;

/** Waivers as a table for a terminal. */
final class WaiverTable {

  private static final List<String> HEADINGS =
      List.of("rule", "key", "reason", "approver", "expires", "left");

  private WaiverTable() {}

  /**
   * A line of headings, then one for each waiver.
   *
   * @param today the day from which what is left is counted
   */
  static List<String> lines(WaiverFile file, LocalDate today, Language language) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(name -> say("cli.waivers." + name, language)).toList());
    file.waivers().forEach(waiver -> rows.add(row(waiver, today, language)));
    int[] widths =
        IntStream.range(0, HEADINGS.size())
            .map(i -> rows.stream().mapToInt(row -> Line.width(row.get(i))).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(Waiver waiver, LocalDate today, Language language) {
    boolean ever = waiver.expires() == null;
    String expires = ever ? say("cli.waivers.never", language) : language.say(waiver.expires());
    String left =
        ever
            ? ""
            : waiver.expired(today)
                ? say("cli.waivers.expired", language)
                : String.valueOf(waiver.daysLeft(today).orElse(0));
    String key =
        Stream.of(waiver.key(), waiver.column(), waiver.sheet())
            .filter(part -> part != null)
            .reduce((one, other) -> one + " · " + other)
            .orElse("");
    return Stream.of(waiver.rule(), key, waiver.reason(), waiver.approver(), expires, left)
        .map(Line::of)
        .toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(Line.pad(row.get(i), widths[i])).append("  ");
    }
    return line.toString().stripTrailing();
  }

  private static String say(String key, Language language) {
    return Sentences.say(key).in(language);
  }
}
