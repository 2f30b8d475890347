package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rasoat.facts.TotalColumn.Kind;
import org.rasoat.facts.TotalColumn.Segment;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Cell;

/** Holds the stated sums of one column against everything that they may be the sums of. */
final class TotalCheck {

  private static final Sums NOTHING = new Sums();
  private static final Sums.Mark START = NOTHING.here();

  private final TotalColumn column;
  private final List<Segment> segments;

  /** For each segment, the marks before it: of facts, of totals, of sections by their level. */
  private final List<Marks> marks = new ArrayList<>();

  private final Sums facts = new Sums();
  private final Sums totals = new Sums();
  private final Map<String, Sums> sections = new HashMap<>();

  private record Marks(Sums.Mark facts, Stated above, Stated below) {}

  /** The marks of the sums that are stated, before or after a segment. */
  private record Stated(Sums.Mark totals, Map<String, Sums.Mark> sections) {}

  /** What a stated sum may be the sum of. */
  private record Parts(long sum, List<Place> places) {}

  TotalCheck(TotalColumn column) {
    this.column = column;
    segments = column.segments();
    for (Segment segment : segments) {
      mark(segment);
    }
  }

  private void mark(Segment segment) {
    Stated above = stated();
    Long stated = segment.stated();
    if (segment.kind() == Kind.TOTAL && stated != null) {
      totals.add(stated);
    } else if (segment.kind() == Kind.SECTION && stated != null) {
      sections.computeIfAbsent(segment.name(), unused -> new Sums()).add(stated);
    }
    marks.add(new Marks(facts.here(), above, stated()));
    facts.add(segment.facts().sum());
  }

  private Stated stated() {
    Map<String, Sums.Mark> levels = new HashMap<>();
    sections.forEach((level, sums) -> levels.put(level, sums.here()));
    return new Stated(totals.here(), levels);
  }

  /** Reports the sums that nothing adds up to. */
  void report(Gathering gathering) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      Long stated = segment.stated();
      Cell cell = segment.cell();
      if (stated != null && cell != null && checked(segment) && !right(i, stated)) {
        nearest(i, stated).ifPresent(parts -> report(segment, cell, stated, parts, gathering));
      }
    }
  }

  /** What stands beside a section's name is a sum only if facts follow. */
  private static boolean checked(Segment segment) {
    return segment.kind() == Kind.TOTAL
        || (segment.kind() == Kind.SECTION && segment.facts().rows() > 0);
  }

  private boolean right(int index, long stated) {
    Marks at = marks.get(index);
    if (stated == 0) {
      return at.facts().sum() == 0 || empty(segments.get(index - 1).facts());
    }
    return facts.above(at.facts(), stated)
        || facts.below(at.facts(), stated)
        || totals.above(at.above().totals(), stated)
        || totals.below(at.below().totals(), stated)
        || sections.keySet().stream().anyMatch(level -> right(level, at, stated));
  }

  private boolean right(String level, Marks at, long stated) {
    Sums sums = sections.getOrDefault(level, NOTHING);
    return sums.above(at.above().sections().getOrDefault(level, START), stated)
        || sums.below(at.below().sections().getOrDefault(level, START), stated);
  }

  private static boolean empty(TotalColumn.Facts facts) {
    return facts.rows() > 0 && facts.sum() == 0;
  }

  /** Of what the sum may stand for, that which comes nearest to it; nothing if there is nothing. */
  private Optional<Parts> nearest(int index, long stated) {
    int total = index;
    do {
      total--;
    } while (total > 0 && segments.get(total).kind() != Kind.TOTAL);
    List<Parts> all = new ArrayList<>();
    if (segments.get(index).kind() == Kind.TOTAL && index > 0) {
      all.add(parts(index - 1, index));
      all.add(parts(Math.max(total, 0), index));
      all.add(parts(0, index));
    }
    if (all.stream().allMatch(parts -> parts.places().isEmpty())) {
      all.add(parts(index, index + 1));
      all.add(parts(index, segments.size()));
    }
    return all.stream()
        .filter(parts -> !parts.places().isEmpty())
        .min(Comparator.comparingLong(parts -> Math.abs(parts.sum() - stated)));
  }

  private Parts parts(int from, int to) {
    List<Segment> chosen = segments.subList(from, to);
    List<Place> places =
        chosen.stream().flatMap(s -> s.facts().places().stream()).limit(Origin.RELATED).toList();
    return new Parts(chosen.stream().mapToLong(s -> s.facts().sum()).sum(), places);
  }

  private void report(Segment segment, Cell cell, long stated, Parts parts, Gathering gathering) {
    Bilingual message =
        Sentences.say(
            cell.formula() ? "facts.total.formula" : "facts.total",
            segment.label(),
            column.name(),
            stated,
            parts.sum());
    ReadingRule rule = ReadingRule.WRONG_TOTAL;
    Place place = column.place(segment, cell);
    gathering.add(rule, rule.severity(), message, place, parts.places());
  }
}
