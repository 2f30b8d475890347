package org.rasoat.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * What an edited pack does to a dossier, line by line.
 *
 * @param language the language of the lines
 */
public record EffectLines(Language language) {

  /**
   * One line.
   *
   * @param sign {@code +} for a finding that appears, {@code -} for one that disappears, {@code ~}
   *     for one that changes, {@code !} for a rule that came to run, or no longer does
   * @param text what it is
   */
  public record Line(String sign, String text) {}

  /** The lines: what appears, what disappears, what changes, and which rules run. */
  public List<Line> of(Effects changes) {
    List<Line> lines = new ArrayList<>();
    changes.appeared().forEach(one -> lines.add(new Line("+", told(one.finding()))));
    changes.disappeared().forEach(one -> lines.add(new Line("-", told(one.finding()))));
    for (Effects.Both both : changes.weighed()) {
      String before = severity(both.before().finding());
      lines.add(new Line("~", before + " → " + told(both.after().finding())));
    }
    for (Effects.Both both : changes.reworded()) {
      String before = say("effects.before", both.before().finding().message());
      lines.add(new Line("~", told(both.after().finding()) + "\n" + before));
    }
    for (Effects.RuleChange rule : changes.rules()) {
      String text = rule.rule() + ": " + status(rule.before()) + " → " + status(rule.after());
      lines.add(new Line("!", text));
    }
    return lines;
  }

  private String told(Finding finding) {
    return "%s[%s] %s: %s"
        .formatted(
            severity(finding),
            finding.rule(),
            finding.place().cell().a1(),
            finding.message().in(language));
  }

  private String severity(Finding finding) {
    return say("severity." + finding.severity().word());
  }

  private String status(@Nullable LedgerEntry entry) {
    if (entry == null) {
      return say("effects.no-rule");
    }
    String word = say("status." + entry.status().word());
    return entry.reason() == null ? word : word + " (" + entry.reason().in(language) + ")";
  }

  private String say(String key, Object... values) {
    return Sentences.say("report." + key, values).in(language);
  }
}
