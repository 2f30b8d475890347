package org.rasoat.facts;

import java.util.Arrays;
import java.util.List;

/** A heading as a pack declares it, ready to be held against those of a sheet. */
final class HeadingPattern {

  /** The points of a heading that stands in the sheet just as it is declared. */
  static final int EXACT = 100;

  private static final String LEVELS = " / ";

  private static final int LAST_LEVELS_ONLY = 10;
  private static final int WITHOUT_MARKS = 15;
  private static final int OPEN_END = 20;

  private final List<Level> levels;
  private final HeadingText.Form whole;
  private final boolean open;
  private final boolean numeric;

  /** One level, with its diacritics and without. */
  private record Level(Glob key, Glob bare) {
    Level(HeadingText.Form form) {
      this(Glob.of(form.key()), Glob.of(form.bare()));
    }
  }

  /**
   * A text in which {@code *} says that anything may stand there.
   *
   * @param parts what stands before, between and after
   */
  private record Glob(List<String> parts) {
    static Glob of(String key) {
      return new Glob(
          key.indexOf('*') < 0
              ? List.of(key)
              : Arrays.stream(key.split("\\*", -1)).map(String::strip).toList());
    }

    boolean mayBeginWithDigit() {
      String first = parts.get(0);
      return first.isEmpty() ? parts.size() > 1 : Character.isDigit(first.charAt(0));
    }

    boolean matches(String found) {
      String first = parts.get(0);
      if (parts.size() == 1) {
        return found.equals(first);
      }
      String last = parts.get(parts.size() - 1);
      int end = found.length() - last.length();
      if (!found.startsWith(first) || !found.endsWith(last)) {
        return false;
      }
      int from = first.length();
      for (int i = 1; i < parts.size() - 1; i++) {
        int at = found.indexOf(parts.get(i), from);
        if (at < 0) {
          return false;
        }
        from = at + parts.get(i).length();
      }
      return from <= end;
    }
  }

  HeadingPattern(String declared) {
    whole = HeadingText.Form.of(declared);
    levels = levels(declared, whole);
    open = declared.indexOf('*') >= 0;
    numeric = levels.get(levels.size() - 1).key().mayBeginWithDigit();
  }

  private static List<Level> levels(String declared, HeadingText.Form whole) {
    return declared.contains(LEVELS)
        ? Arrays.stream(declared.split(LEVELS, -1))
            .map(HeadingText.Form::of)
            .map(Level::new)
            .toList()
        : List.of(new Level(whole));
  }

  /** Whether it says {@code *} for whatever may stand there. */
  boolean open() {
    return open;
  }

  /** What a heading without {@code *} is compared by where diacritics are passed over. */
  String bare() {
    return whole.bare();
  }

  /** Whether a text may be its last level. */
  boolean ends(HeadingText.Form found) {
    Level last = levels.get(levels.size() - 1);
    return last.key().matches(found.key()) || last.bare().matches(found.bare());
  }

  /** Whether a number or a day may be its last level. */
  boolean mayEndInNumber() {
    return numeric;
  }

  /** How many letters are declared: of two open headings the longer one fits better. */
  int letters() {
    return whole.key().length();
  }

  /** How well a heading fits, up to {@link #EXACT}; 0 if it does not. */
  int points(Heading heading) {
    int best = 0;
    for (Heading.Variant variant : heading.variants()) {
      int points = open ? openPoints(variant) : plainPoints(variant);
      best = Math.max(best, points - variant.loss());
    }
    return best;
  }

  /**
   * The levels are compared as one text, so that a heading whose levels stand in one cell fits too.
   */
  private int plainPoints(Heading.Variant variant) {
    List<HeadingText.Form> tails = variant.tails();
    int all = points(tails.get(tails.size() - 1));
    if (all > 0 || levels.size() >= tails.size()) {
      return all;
    }
    return points(tails.get(levels.size() - 1)) - LAST_LEVELS_ONLY;
  }

  private int points(HeadingText.Form found) {
    if (found.key().equals(whole.key())) {
      return EXACT;
    }
    return found.bare().equals(whole.bare()) ? EXACT - WITHOUT_MARKS : 0;
  }

  private int openPoints(Heading.Variant variant) {
    int outer = variant.levels().size() - levels.size();
    if (outer < 0) {
      return 0;
    }
    int points = EXACT - OPEN_END - (outer > 0 ? LAST_LEVELS_ONLY : 0);
    boolean marked = true;
    for (int i = 0; i < levels.size(); i++) {
      HeadingText.Form found = variant.levels().get(outer + i);
      marked = marked && levels.get(i).key().matches(found.key());
      if (!marked && !levels.get(i).bare().matches(found.bare())) {
        return 0;
      }
    }
    return marked ? points : points - WITHOUT_MARKS;
  }
}
