package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the headings of a sheet to the fields of one type, the best fit first. */
final class ColumnMatcher {

  private static final int NEEDED_WEIGHT = 2;

  /** What a mapping says outweighs every likeness. */
  private static final int SETTLED = 10 * HeadingPattern.EXACT;

  private final RowType type;
  private final List<FieldPatterns> fields;
  private final @Nullable Decisions decisions;

  /**
   * What closed headings are compared by, all fields together: most cells near the top are none.
   */
  private final Set<String> closed;

  private final List<HeadingPattern> open;

  private record FieldPatterns(Field field, List<HeadingPattern> patterns) {

    boolean fit(Heading heading) {
      for (HeadingPattern pattern : patterns) {
        if (pattern.points(heading) > 0) {
          return true;
        }
      }
      return false;
    }
  }

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
    fields =
        type.fields().stream()
            .map(f -> new FieldPatterns(f, f.headings().stream().map(HeadingPattern::new).toList()))
            .toList();
    List<HeadingPattern> patterns = fields.stream().flatMap(f -> f.patterns().stream()).toList();
    closed =
        patterns.stream()
            .filter(pattern -> !pattern.open())
            .map(HeadingPattern::bare)
            .collect(Collectors.toUnmodifiableSet());
    open = patterns.stream().filter(HeadingPattern::open).toList();
  }

  RowType type() {
    return type;
  }

  /** Whether the heading fits any field. */
  boolean knows(Heading heading) {
    return fitsAny(heading) || (decisions != null && decisions.gives(heading));
  }

  /** Asked for every type and every cell near the top of a sheet: no streams, and no text twice. */
  private boolean fitsAny(Heading heading) {
    return mayFit(heading) && fields.stream().anyMatch(field -> field.fit(heading));
  }

  private boolean mayFit(Heading heading) {
    for (Heading.Variant variant : heading.variants()) {
      for (HeadingText.Form tail : variant.tails()) {
        if (closed.contains(tail.bare())) {
          return true;
        }
      }
    }
    for (HeadingPattern pattern : open) {
      if (pattern.points(heading) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The fields that the heading fits by itself. */
  Stream<Field> fields(Heading heading) {
    return fields.stream().filter(field -> field.fit(heading)).map(FieldPatterns::field);
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
      Field field = fields.get(i).field();
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
    for (int field = 0; field < fields.size(); field++) {
      for (int heading = 0; heading < headings.size(); heading++) {
        if (settled.get(heading).isPresent()) {
          if (fields.get(field).field().equals(settled.get(heading).get().field())) {
            fits.add(new Fit(field, heading, SETTLED, 0));
          }
          continue;
        }
        Fit best = null;
        for (HeadingPattern pattern : fields.get(field).patterns()) {
          int points = pattern.points(headings.get(heading));
          Fit fit = new Fit(field, heading, points, pattern.letters());
          best = best == null || Fit.BEST_FIRST.compare(fit, best) < 0 ? fit : best;
        }
        if (best != null && best.points() > 0) {
          fits.add(best);
        }
      }
    }
    fits.sort(Fit.BEST_FIRST);
    return fits;
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
