package org.rasoat.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;

/**
 * That the findings of a rule on a row are accepted, by whom, why and for how long.
 *
 * @param rule the rule's id
 * @param key the business key of the row as reports show it, never its number
 * @param column the heading of the column, or null for all of them
 * @param sheet the sheet's name, or null for all of them
 * @param reason why it is accepted
 * @param approver who has accepted it
 * @param expires the last day on which it holds, or null if it never expires
 * @param line the line of the file, or the row of the sheet, where it stands
 */
public record Waiver(
    String rule,
    String key,
    @Nullable String column,
    @Nullable String sheet,
    String reason,
    String approver,
    @Nullable LocalDate expires,
    int line) {

  /** Whether the finding is one of those that are waived. A finding without a row never is. */
  public boolean covers(Finding finding) {
    Place place = finding.place();
    return rule.equals(finding.rule())
        && place.row() != null
        && same(key, place.row())
        && (column == null || (place.column() != null && same(column, place.column())))
        && (sheet == null || same(sheet, place.cell().sheet()));
  }

  /** Whether it waives just what the other one does. */
  boolean repeats(Waiver other) {
    return rule.equals(other.rule)
        && same(key, other.key)
        && same(text(column), text(other.column))
        && same(text(sheet), text(other.sheet));
  }

  /**
   * Whether it holds no more.
   *
   * @param today the day on which the check is run, whatever day it is made for
   */
  public boolean expired(LocalDate today) {
    return expires != null && today.isAfter(expires);
  }

  /** How many days it will still hold after today; empty if it never expires. */
  public OptionalLong daysLeft(LocalDate today) {
    return expires == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(today, expires));
  }

  private static boolean same(String one, String other) {
    return Spelling.key(one).equals(Spelling.key(other));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
