package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the headings of a sheet to the fields of one type, the best fit first. */
final class ColumnMatcher {

  private static final int NEEDED_WEIGHT = 2;

  /** What a mapping says outweighs every likeness. */
  private static final int SETTLED = 10 * HeadingPattern.EXACT;

  private final RowType type;
  private final List<Field> fields;
  private final @Nullable Decisions decisions;

  /**
   * The headings without {@code *}, by what they are compared by where diacritics are passed over:
   * most cells near the top of a sheet are none.
   */
  private final Map<String, List<FieldPattern>> closed = new HashMap<>();

  private final List<FieldPattern> open = new ArrayList<>();

  /** A heading that is declared for a field. */
  private record FieldPattern(int field, HeadingPattern pattern) {}

  /** That a heading fits a field. */
  private record Fit(int field, int heading, int points, int letters) {
    private static final Comparator<Fit> BEST_FIRST =
        Comparator.comparingInt(Fit::points)
            .thenComparingInt(Fit::letters)
            .reversed()
            .thenComparingInt(Fit::heading)
            .thenComparingInt(Fit::field);
  }

  ColumnMatcher(RowType type) {
    this(type, null);
  }

  /** A matcher that keeps to what a mapping says. */
  ColumnMatcher(Decisions decisions) {
    this(decisions.type(), decisions);
  }

  private ColumnMatcher(RowType type, @Nullable Decisions decisions) {
    this.type = type;
    this.decisions = decisions;
    fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      for (String heading : fields.get(i).headings()) {
        HeadingPattern pattern = new HeadingPattern(heading);
        List<FieldPattern> place =
            pattern.open() ? open : closed.computeIfAbsent(pattern.bare(), k -> new ArrayList<>());
        place.add(new FieldPattern(i, pattern));
      }
    }
  }

  /** The headings without {@code *}, as they are compared where diacritics are passed over. */
  Set<String> closed() {
    return closed.keySet();
  }

  /** Whether it knows nothing but {@link #closed} headings. */
  boolean closedOnly() {
    return open.isEmpty() && decisions == null;
  }

  /** The headings with {@code *}. */
  List<HeadingPattern> open() {
    return open.stream().map(FieldPattern::pattern).toList();
  }

  RowType type() {
    return type;
  }

  /** Whether the heading fits any field. */
  boolean knows(Heading heading) {
    return fitsAny(heading) || (decisions != null && decisions.gives(heading));
  }

  /** Asked of nearly every cell near the top of a sheet, so nothing is made for it. */
  private boolean fitsAny(Heading heading) {
    if (anyFits(open, heading)) {
      return true;
    }
    for (String key : heading.keys()) {
      if (anyFits(closed.getOrDefault(key, List.of()), heading)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyFits(List<FieldPattern> patterns, Heading heading) {
    for (FieldPattern one : patterns) {
      if (one.pattern().points(heading) > 0) {
        return true;
      }
    }
    return false;
  }

  /** All that may fit, and little else: asked for every type and every heading of a sheet. */
  private List<FieldPattern> near(Heading heading) {
    List<FieldPattern> near = new ArrayList<>(open);
    heading.keys().forEach(key -> near.addAll(closed.getOrDefault(key, List.of())));
    return near;
  }

  /** The fields that the heading fits by itself. */
  Stream<Field> fields(Heading heading) {
    return near(heading).stream()
        .filter(one -> one.pattern().points(heading) > 0)
        .map(FieldPattern::field)
        .distinct()
        .sorted()
        .map(fields::get);
  }

  /** The best way to give the headings to the fields; each belongs to one field at most. */
  Columns match(List<Heading> headings) {
    List<Fit> fits = fits(headings);
    @Nullable Fit[] byField = new Fit[fields.size()];
    Set<Integer> taken = new HashSet<>();
    for (Fit fit : fits) {
      if (byField[fit.field()] == null && !taken.contains(fit.heading())) {
        byField[fit.field()] = fit;
        taken.add(fit.heading());
      }
    }
    Map<Field, Heading> found = new LinkedHashMap<>();
    Map<Field, Heading> twice = new LinkedHashMap<>();
    int score = 0;
    for (int i = 0; i < byField.length; i++) {
      Field field = fields.get(i);
      Fit fit = byField[i];
      score += score(field, fit);
      if (fit != null) {
        found.put(field, headings.get(fit.heading()));
        rival(fits, fit, taken).ifPresent(other -> twice.put(field, headings.get(other)));
      }
    }
    twice.values().forEach(heading -> taken.add(headings.indexOf(heading)));
    List<Heading> rest = rest(headings, taken);
    List<Heading> ignored =
        rest.stream()
            .filter(h -> line(h, headings).map(MappingLine::ignored).orElse(false))
            .toList();
    return new Columns(
        type,
        found,
        twice,
        rest.stream().filter(h -> !ignored.contains(h)).toList(),
        ignored,
        score);
  }

  private Optional<MappingLine> line(Heading heading, List<Heading> headings) {
    return decisions == null
        ? Optional.empty()
        : decisions.of(heading, headings).filter(MappingLine::decides);
  }

  private List<Fit> fits(List<Heading> headings) {
    List<Fit> fits = new ArrayList<>();
    List<Optional<MappingLine>> settled = headings.stream().map(h -> line(h, headings)).toList();
    for (int heading = 0; heading < headings.size(); heading++) {
      if (settled.get(heading).isEmpty()) {
        fits.addAll(fits(heading, headings.get(heading)));
        continue;
      }
      Field given = settled.get(heading).get().field();
      if (given != null && fields.contains(given)) {
        fits.add(new Fit(fields.indexOf(given), heading, SETTLED, 0));
      }
    }
    fits.sort(Fit.BEST_FIRST);
    return fits;
  }

  /** How a heading fits each field, if it does: by the declared heading that it fits best. */
  private Collection<Fit> fits(int place, Heading heading) {
    Map<Integer, Fit> best = new HashMap<>();
    for (FieldPattern one : near(heading)) {
      int points = one.pattern().points(heading);
      if (points > 0) {
        Fit fit = new Fit(one.field(), place, points, one.pattern().letters());
        best.merge(one.field(), fit, (a, b) -> Fit.BEST_FIRST.compare(b, a) < 0 ? b : a);
      }
    }
    return best.values();
  }

  private static int score(Field field, @Nullable Fit fit) {
    boolean needed = field.required() && !field.section();
    if (fit == null) {
      return needed ? -HeadingPattern.EXACT : 0;
    }
    return field.required() || field.key() ? fit.points() * NEEDED_WEIGHT : fit.points();
  }

  /** Another heading that fits the field just as well and belongs to no other. */
  private static Optional<Integer> rival(List<Fit> fits, Fit chosen, Set<Integer> taken) {
    return fits.stream()
        .filter(fit -> fit.field() == chosen.field() && fit.points() == chosen.points())
        .filter(fit -> !taken.contains(fit.heading()))
        .map(Fit::heading)
        .findFirst();
  }

  private static List<Heading> rest(List<Heading> headings, Set<Integer> taken) {
    List<Heading> rest = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!taken.contains(i)) {
        rest.add(headings.get(i));
      }
    }
    return rest;
  }
}
