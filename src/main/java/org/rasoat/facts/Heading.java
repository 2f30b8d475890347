package org.rasoat.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Address;

/**
 * A heading as it stands in a sheet.
 *
 * @param at the cell of its last level
 * @param line the number of the column that it heads, or of the row in a vertical table
 * @param text the heading in one line: {@code parent / child}
 * @param variants the ways to read it, the first as it stands
 * @param keys what declared headings that may fit are found by: the tails of all ways to read it
 */
record Heading(Address at, int line, String text, List<Variant> variants, List<String> keys) {

  /**
   * A way to read a heading.
   *
   * @param levels what its levels are compared by, from the outermost to the last
   * @param tails what its last level, its last two levels … are compared by as one text
   * @param loss the points that it loses against one that matches as it stands
   */
  record Variant(List<HeadingText.Form> levels, List<HeadingText.Form> tails, int loss) {}

  /** The ways to read a heading follow from the rest: comparing them would only take time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Heading heading
        && line == heading.line
        && at.equals(heading.at)
        && text.equals(heading.text);
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + line;
  }

  /** The form of all levels as they stand, without brackets, without an enumeration. */
  private static final int[] LOSSES = {0, 5, 5};

  private static final int TOTAL_LOSS = 10;

  /**
   * A heading of some levels, none of them blank. The column of a group's total may be read as the
   * group itself.
   */
  static Heading of(Address at, int line, List<HeadingText> levels) {
    List<Variant> variants = new ArrayList<>();
    for (int form = 0; form < LOSSES.length; form++) {
      add(variants, forms(levels, form), LOSSES[form]);
    }
    int last = levels.size() - 1;
    if (last > 0 && Words.TOTAL.has(levels.get(last).text())) {
      add(variants, forms(levels.subList(0, last), 0), TOTAL_LOSS);
    }
    String text = levels.stream().map(HeadingText::text).collect(Collectors.joining(" / "));
    return new Heading(at, line, text, List.copyOf(variants), keys(variants));
  }

  private static List<String> keys(List<Variant> variants) {
    List<String> keys = new ArrayList<>();
    for (Variant variant : variants) {
      for (HeadingText.Form tail : variant.tails()) {
        if (!keys.contains(tail.bare())) {
          keys.add(tail.bare());
        }
      }
    }
    return keys;
  }

  private static List<HeadingText.Form> forms(List<HeadingText> levels, int form) {
    List<HeadingText.Form> forms = new ArrayList<>(levels.size());
    for (HeadingText level : levels) {
      HeadingText.Form found = level.forms().get(form);
      if (!found.key().isEmpty()) {
        forms.add(found);
      }
    }
    return forms;
  }

  private static void add(List<Variant> variants, List<HeadingText.Form> levels, int loss) {
    for (Variant variant : variants) {
      if (variant.levels().equals(levels)) {
        return;
      }
    }
    if (!levels.isEmpty()) {
      variants.add(new Variant(levels, tails(levels), loss));
    }
  }

  private static List<HeadingText.Form> tails(List<HeadingText.Form> levels) {
    List<HeadingText.Form> tails = new ArrayList<>();
    String key = "";
    String bare = "";
    for (int i = levels.size() - 1; i >= 0; i--) {
      key = (levels.get(i).key() + " " + key).strip();
      bare = (levels.get(i).bare() + " " + bare).strip();
      tails.add(new HeadingText.Form(key, bare));
    }
    return tails;
  }
}
