package org.rasoat.rules;

import java.util.List;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;

/**
 * A rule as people speak of it.
 *
 * @param id its name
 * @param title names the fault
 * @param severity how much its findings weigh
 * @param topic the name of the file that it stands in, without the ending
 * @param basis how far it can be trusted: one of {@link #BASES}
 * @param source where it comes from
 * @param file the file that it stands in; empty for a rule of the reading layer
 * @param line the line of that file, or the row of that decision table, from 1; 0 for a rule of the
 *     reading layer
 */
public record Rule(
    String id,
    Bilingual title,
    Severity severity,
    String topic,
    String basis,
    String source,
    String file,
    int line)
    implements Comparable<Rule> {

  /** What {@code @basis} may say. */
  public static final List<String> BASES =
      List.of("article", "seen", "derived", "local", "unconfirmed", "design");

  /** The topic of the rules that the reading layer keeps itself. */
  public static final String READING = "reading";

  /** Where the rule stands: {@code rules/pack/topic.drl:18}; empty for a rule of reading. */
  public String place() {
    return file.isEmpty() ? "" : file + ":" + line;
  }

  /** Whether the reading layer keeps this rule, not the pack. */
  public boolean reading() {
    return file.isEmpty();
  }

  /** Orders by id. */
  @Override
  public int compareTo(Rule other) {
    return id.compareTo(other.id);
  }
}
