package org.rasoat.findings;

import java.util.Comparator;
import java.util.List;
import org.rasoat.language.Bilingual;

/**
 * Something in the data that a rule objects to. (That the program failed is never a finding.)
 *
 * @param rule the rule's id
 * @param severity how much it weighs
 * @param title the rule's title, which names the fault
 * @param message what is wrong here, with the values
 * @param place the cell
 * @param related other cells that belong to it, such as the other side of a conflict
 */
public record Finding(
    String rule,
    Severity severity,
    Bilingual title,
    Bilingual message,
    Place place,
    List<Place> related)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.place().cell())
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.message().vi());

  public Finding {
    related = List.copyOf(related);
  }

  /** Of what tells findings apart: a million of them are compared with one another. */
  @Override
  public int hashCode() {
    return 31 * (31 * message.vi().hashCode() + place.cell().at().row())
        + place.cell().at().column();
  }

  /** Orders by cell, then by rule. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
