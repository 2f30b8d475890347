package org.rasoat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.DateSpan;
import org.rasoat.facts.Deadline;
import org.rasoat.facts.Field;
import org.rasoat.facts.Labels;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Timeline;
import org.rasoat.facts.Window;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Makes the timeline of one type. */
final class TimelineMaker {

  private static final int MOST_ROWS = 300;

  private final Schema schema;
  private final RowType type;
  private final Timeline said;
  private final List<Row> own;
  private final Map<String, List<Row>> rows;
  private final DrawnFindings found;
  private final Mask mask;

  /**
   * A maker of one timeline.
   *
   * @param own the dossier's rows of the type
   * @param rows all rows that rules see, by type
   */
  TimelineMaker(
      Schema schema,
      RowType type,
      List<Row> own,
      Map<String, List<Row>> rows,
      DrawnFindings found,
      Mask mask) {
    this.schema = schema;
    this.type = type;
    this.said = Objects.requireNonNull(type.timeline());
    this.own = own;
    this.rows = rows;
    this.found = found;
    this.mask = mask;
  }

  /** The timeline; empty if no row has a day. */
  Optional<Picture> timeline() {
    Map<Bilingual, List<Picture.Bar>> groups = new LinkedHashMap<>();
    int drawn = 0;
    int left = 0;
    for (Row row : own) {
      Picture.Bar bar = bar(row);
      if (bar != null && drawn < MOST_ROWS) {
        groups.computeIfAbsent(group(row, said.group()), any -> new ArrayList<>()).add(bar);
        drawn++;
      } else if (bar != null) {
        left++;
      }
    }
    return drawn == 0 ? Optional.empty() : Optional.of(timeline(groups, left));
  }

  private Picture timeline(Map<Bilingual, List<Picture.Bar>> groups, int left) {
    Bilingual sheet =
        type.labels().isEmpty() ? Bilingual.same(type.name()) : Pictures.label(type.labels());
    return new Picture.Timeline(
        Sentences.say("report.html.timeline.title", sheet),
        groups.entrySet().stream()
            .map(group -> new Picture.Group(group.getKey(), group.getValue()))
            .toList(),
        deadlines(),
        windows(),
        type.field(said.mark())
            .map(field -> Pictures.label(field.headings()))
            .orElse(Bilingual.same("")),
        left);
  }

  private Picture.@Nullable Bar bar(Row row) {
    LocalDate first = day(row, said.first(), true);
    LocalDate last = said.last().isEmpty() ? null : day(row, said.last(), false);
    if (last == null) {
      last = day(row, said.first(), false);
    }
    if (first == null || last == null) {
      return null;
    }
    Picture.Warmth warmth = found.at(row.place().cell());
    boolean marked = !said.mark().isEmpty() && Boolean.TRUE.equals(row.value(said.mark()));
    // An end before its beginning is a finding; it is drawn as one day.
    LocalDate end = last.isBefore(first) ? first : last;
    return new Picture.Bar(label(row), first, end, marked, warmth.worst(), warmth.findings());
  }

  private String label(Row row) {
    Object named = said.label().isEmpty() ? row.place().row() : row.value(said.label());
    return named == null ? row.place().cell().a1() : mask.over(row.place(), named.toString());
  }

  private static Bilingual group(Row row, String field) {
    Object value = field.isEmpty() ? null : row.value(field);
    if (value == null) {
      return Bilingual.same("");
    }
    return value instanceof Enum<?> constant
        ? Labels.say(constant)
        : Bilingual.same(value.toString());
  }

  private static @Nullable LocalDate day(Row row, String field, boolean first) {
    Object value = row.value(field);
    if (value instanceof DateSpan span) {
      return first ? span.first() : span.last();
    }
    return value instanceof LocalDate day ? day : null;
  }

  private Stream<Row> rows(RowType of) {
    return rows.getOrDefault(of.name(), List.of()).stream();
  }

  private List<Picture.Day> deadlines() {
    List<Picture.Day> deadlines = new ArrayList<>();
    for (RowType other : schema.types()) {
      for (Field field : other.fieldsWith(Deadline.class)) {
        Deadline deadline = other.said(field, Deadline.class);
        if (deadline != null && deadline.value().equals(type.name())) {
          rows(other)
              .flatMap(row -> Stream.ofNullable(day(row, field.name(), false)))
              .map(day -> new Picture.Day(Pictures.label(field.headings()), day))
              .forEach(deadlines::add);
        }
      }
    }
    return deadlines;
  }

  private List<Picture.Window> windows() {
    List<Picture.Window> windows = new ArrayList<>();
    for (RowType other : schema.types()) {
      Window window = other.window();
      if (window != null && window.of().equals(type.name())) {
        rows(other).flatMap(row -> window(row, window)).forEach(windows::add);
      }
    }
    return windows;
  }

  private static Stream<Picture.Window> window(Row row, Window window) {
    LocalDate first = day(row, window.from(), true);
    LocalDate last = day(row, window.to(), false);
    return first == null && last == null
        ? Stream.empty()
        : Stream.of(
            new Picture.Window(
                new Bilingual(window.vi(), window.en()),
                window.group().isEmpty() ? null : group(row, window.group()),
                first,
                last));
  }
}
