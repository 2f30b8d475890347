package org.rasoat.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Says which headings a table has, lacks, and has twice. */
final class HeadingReport {

  private final Table table;
  private final Columns columns;
  private final RowMaker maker;
  private final Gathering facts;

  HeadingReport(Table table, RowMaker maker, Gathering facts) {
    this.table = table;
    this.columns = table.columns();
    this.maker = maker;
    this.facts = facts;
  }

  /**
   * Reports once the rows are read, because sections may give what no column gives.
   *
   * @param anyRows whether the table has rows
   */
  void report(boolean anyRows) {
    Set<Field> without = maker.finish();
    for (Field field : without) {
      if (field.required() && (anyRows || !field.section())) {
        Optional<Heading> near = near(field);
        facts.add(
            ReadingRule.COLUMN_MISSING_OR_AMBIGUOUS,
            missing(field, near),
            maker.missing(field, near.orElseGet(this::mainHeading)));
      }
    }
    columns.twice().forEach(this::twice);
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("", main());
    columns.found().forEach((field, at) -> places.put(field.name(), maker.place(field, at)));
    facts.found(
        table.type().name(),
        places,
        without.stream().map(Field::name).collect(Collectors.toUnmodifiableSet()));
  }

  /** The place of the table as a whole. */
  Place main() {
    return maker.place(null, mainHeading());
  }

  private Heading mainHeading() {
    return columns.main().orElseGet(() -> RowMaker.nowhere(table.headerRow()));
  }

  /** The heading that was most likely meant for the field: the one to mend. */
  private Optional<Heading> near(Field field) {
    Map<String, Heading> others = new LinkedHashMap<>();
    columns.unmatched().forEach(heading -> others.putIfAbsent(heading.text(), heading));
    return field.headings().stream()
        .flatMap(heading -> Spelling.nearest(heading, others.keySet()).stream())
        .findFirst()
        .map(others::get);
  }

  private static Bilingual missing(Field field, Optional<Heading> near) {
    String headings = String.join(", ", field.headings());
    if (near.isPresent()) {
      return Sentences.say(
          "facts.column.missing.near", field.heading(), headings, near.get().text());
    }
    return Sentences.say(
        field.section() ? "facts.column.missing.section" : "facts.column.missing",
        field.heading(),
        headings);
  }

  private void twice(Field field, Heading second) {
    Heading first = columns.found().get(field);
    if (first != null) {
      Bilingual message =
          Sentences.say("facts.column.twice", field.heading(), first.text(), second.text());
      facts.add(ReadingRule.COLUMN_MISSING_OR_AMBIGUOUS, message, maker.place(field, second));
    }
  }
}
