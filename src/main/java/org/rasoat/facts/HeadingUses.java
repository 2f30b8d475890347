package org.rasoat.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Spelling;

/** Tells what became of the headings of a table. */
final class HeadingUses {

  private final Table table;
  private final Columns columns;
  private final List<FieldHeading> free;

  /** A field without a heading, under one of the names that it may have. */
  private record FieldHeading(Field field, String heading) {}

  HeadingUses(Table table) {
    this.table = table;
    columns = table.columns();
    free =
        columns.type().fields().stream()
            .filter(field -> !columns.found().containsKey(field))
            .flatMap(field -> field.headings().stream().map(h -> new FieldHeading(field, h)))
            .filter(field -> field.heading().indexOf('*') < 0)
            .toList();
  }

  /** Every heading, in the order of the sheet. */
  List<HeadingUse> all() {
    List<HeadingUse> uses = new ArrayList<>();
    columns
        .found()
        .forEach((field, at) -> uses.add(use(at, HeadingUse.Fate.READ, field.heading(), null)));
    columns
        .twice()
        .forEach(
            (field, at) -> uses.add(use(at, HeadingUse.Fate.AMBIGUOUS, field.heading(), null)));
    columns.ignored().forEach(at -> uses.add(use(at, HeadingUse.Fate.IGNORED, null, null)));
    unmatched().forEach(at -> uses.add(unmatched(at)));
    Comparator<HeadingUse> across = Comparator.comparingInt(use -> use.at().column());
    Comparator<HeadingUse> down = Comparator.comparingInt(use -> use.at().row());
    uses.sort(table.type().vertical() ? down : across.thenComparing(down));
    return uses;
  }

  /** Headings that belong to no field. In a form, what stands above and below it is no label. */
  Stream<Heading> unmatched() {
    IntSummaryStatistics found =
        columns.found().values().stream().mapToInt(Heading::line).summaryStatistics();
    return columns.unmatched().stream()
        .filter(
            heading ->
                !table.type().vertical()
                    || (heading.line() > found.getMin() && heading.line() < found.getMax()));
  }

  private HeadingUse unmatched(Heading heading) {
    ColumnMatcher matcher = new ColumnMatcher(columns.type());
    Optional<Field> fits = matcher.fields(heading).findFirst();
    if (fits.isPresent()) {
      return use(heading, HeadingUse.Fate.TAKEN, fits.get().heading(), null);
    }
    return use(heading, HeadingUse.Fate.UNKNOWN, null, near(heading));
  }

  /** The heading of a field without a column that was most likely meant. */
  private @Nullable String near(Heading heading) {
    if (Words.NUMBER.has(heading.text())) {
      return null;
    }
    return Spelling.nearest(heading.text(), free.stream().map(FieldHeading::heading).toList())
        .orElse(null);
  }

  private static HeadingUse use(
      Heading heading, HeadingUse.Fate fate, @Nullable String field, @Nullable String near) {
    return new HeadingUse(heading.at(), heading.text(), fate, field, near);
  }
}
