package org.rasoat;

import java.time.Clock;
import java.util.List;
import org.rasoat.report.Effects;
import org.rasoat.report.Report;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;

/**
 * What an edited pack would change in a dossier: the dossier is checked with the rules in force and
 * with the edited ones, for the same day.
 *
 * @param before the check with the rules in force
 * @param after the check with the edited rules
 * @param changes what differs
 */
public record Preview(Report before, Report after, Effects changes) {

  /**
   * Checks a dossier with both packs.
   *
   * @param base the rules in force
   * @param edited the edited rules
   * @param version the version of this program
   * @param clock tells today, for dossiers that give no date
   * @param reading how workbooks shall be read
   * @param inputs the workbooks; only ever read
   * @param options how to check; used for both
   */
  public static Preview of(
      RuleBook base,
      RuleBook edited,
      String version,
      Clock clock,
      ReadOptions reading,
      List<Input> inputs,
      Check.Options options) {
    Report before = new Check(base, version, clock, reading).run(inputs, List.of(), options);
    Report after = new Check(edited, version, clock, reading).run(inputs, List.of(), options);
    return new Preview(before, after, Effects.between(before, after));
  }
}
