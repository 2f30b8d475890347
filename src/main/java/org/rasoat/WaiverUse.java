package org.rasoat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rasoat.findings.Waiver;
import org.rasoat.findings.WaiverFile;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.report.Agreed;
import org.rasoat.report.Report;

/** The waivers of one check, and which of them were needed. */
final class WaiverUse {

  /** How many days before its end a waiver is spoken of. */
  private static final long NEAR = 30;

  private final WaiverFile file;
  private final LocalDate today;
  private final Set<Waiver> used = new HashSet<>();

  WaiverUse(WaiverFile file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  /** The finding, waived if a waiver covers it that still holds. */
  Report.Fingerprinted judge(Report.Fingerprinted finding) {
    List<Waiver> covering =
        file.waivers().stream().filter(waiver -> waiver.covers(finding.finding())).toList();
    used.addAll(covering);
    return covering.stream()
        .filter(waiver -> !waiver.expired(today))
        .findFirst()
        .map(finding::waived)
        .orElse(finding);
  }

  /** What is to be done about waivers that were needed and are over, or will be soon. */
  List<Agreed.Warning> dated() {
    return dated(used::contains);
  }

  /** The same about all waivers of a file. */
  static List<Agreed.Warning> dated(WaiverFile file, LocalDate today) {
    return new WaiverUse(file, today).dated(waiver -> true);
  }

  private List<Agreed.Warning> dated(Predicate<Waiver> wanted) {
    List<Agreed.Warning> warnings = new ArrayList<>();
    for (Waiver waiver : file.waivers()) {
      if (wanted.test(waiver) && waiver.expires() != null) {
        dated(waiver, waiver.expires())
            .ifPresent(said -> warnings.add(warning(file, waiver, said)));
      }
    }
    return warnings;
  }

  /**
   * The waivers that cover no finding, when all findings have been judged.
   *
   * @param answered the rules that ran: no waiver of another one can be called unused
   */
  List<Waiver> unused(Set<String> answered) {
    return file.waivers().stream()
        .filter(waiver -> !used.contains(waiver) && answered.contains(waiver.rule()))
        .toList();
  }

  /** What is to be done about a waiver that covers no finding. */
  static Agreed.Warning unusedWarning(WaiverFile file, Waiver waiver) {
    return warning(file, waiver, say("unused", waiver));
  }

  private Optional<Bilingual> dated(Waiver waiver, LocalDate expires) {
    if (waiver.expired(today)) {
      return Optional.of(say("expired", waiver, expires));
    }
    long left = waiver.daysLeft(today).orElse(Long.MAX_VALUE);
    return left <= NEAR ? Optional.of(say("near", waiver, expires, left)) : Optional.empty();
  }

  private static Bilingual say(String key, Waiver waiver, Object... more) {
    List<Object> values = new ArrayList<>(List.of(waiver.rule(), waiver.key()));
    values.addAll(List.of(more));
    return Sentences.say("report.waiver." + key, values.toArray());
  }

  private static Agreed.Warning warning(WaiverFile file, Waiver waiver, Bilingual message) {
    return new Agreed.Warning(file.file(), waiver.line(), message);
  }
}
