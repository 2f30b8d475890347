package org.rasoat.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import org.rasoat.language.Language;
import org.rasoat.report.Drawing.Box;
import org.rasoat.report.Drawing.Stroke;
import org.rasoat.report.Drawing.Text;

/** Draws a timeline: a line for each row, the months above, windows behind and deadlines across. */
final class TimelineDrawing {

  private static final int LABELS = 300;
  private static final int PLOT = 700;
  private static final int MARGIN = 70;
  private static final int LINE = 22;
  private static final int LABEL_LETTERS = 40;
  private static final int NARROWEST = 7;
  private static final int NARROWEST_MONTH = 54;
  private static final int FARTHEST_MONTHS = 18;

  private final Picture.Timeline timeline;
  private final Words words;
  private final Language language;
  private final LocalDate first;
  private final LocalDate last;
  private final List<Drawing.Shape> shapes = new ArrayList<>();
  private final int top;
  private int y;

  TimelineDrawing(Picture.Timeline timeline, Words words) {
    this.timeline = timeline;
    this.words = words;
    this.language = words.language();
    List<LocalDate> days = range();
    this.first = days.get(0).withDayOfMonth(1);
    this.last = YearMonth.from(days.get(days.size() - 1)).plusMonths(1).atDay(1);
    this.top = 26 + LINE * timeline.deadlines().size();
    this.y = top;
  }

  /** The days to be seen, in order: a year that is mistyped must not press all others together. */
  private List<LocalDate> range() {
    List<LocalDate> firsts = bars().map(Picture.Bar::first).sorted().toList();
    LocalDate middle = firsts.get(firsts.size() / 2);
    return Stream.concat(
            bars().flatMap(bar -> Stream.of(bar.first(), bar.last())),
            timeline.deadlines().stream().map(Picture.Day::day))
        .filter(day -> Math.abs(ChronoUnit.MONTHS.between(middle, day)) <= FARTHEST_MONTHS)
        .sorted()
        .toList();
  }

  private Stream<Picture.Bar> bars() {
    return timeline.groups().stream().flatMap(group -> group.bars().stream());
  }

  Drawing draw() {
    List<Drawing.Shape> rows = rows();
    months();
    deadlines();
    shapes.addAll(rows);
    return new Drawing(
        LABELS + PLOT + MARGIN, y + 10, description(), shapes, headings(), table(), key());
  }

  private List<Drawing.Shape> rows() {
    List<Drawing.Shape> rows = new ArrayList<>();
    for (Picture.Group group : timeline.groups()) {
      String name = Line.of(group.name().in(language));
      if (!name.isEmpty()) {
        rows.add(new Text(0, y + 16, name, "start", "strong"));
        y += LINE;
      }
      int start = y;
      group.bars().forEach(bar -> row(bar, rows));
      for (Picture.Window window : timeline.windows()) {
        if (window.group() == null || window.group().equals(group.name())) {
          window(window, start);
        }
      }
      y += 6;
    }
    return rows;
  }

  private void row(Picture.Bar bar, List<Drawing.Shape> rows) {
    String label = (bar.marked() ? "★ " : "") + Line.of(bar.label());
    double from = x(bar.first());
    double width = Math.max(NARROWEST, x(bar.last().plusDays(1)) - from);
    String look = "bar" + (bar.worst() == null ? "" : " " + bar.worst().word());
    String told = words.say("html.timeline.told", label, bar.first(), bar.last());
    rows.add(new Text(0, y + 15, Line.clip(label, LABEL_LETTERS), "start", ""));
    rows.add(new Box(from, y + 5, round(width), LINE - 10, look, told));
    if (bar.worst() != null) {
      String sign = sign(bar.worst()) + " " + bar.findings();
      rows.add(new Text(round(from + width + 5), y + 15, sign, "start", bar.worst().word()));
    }
    y += LINE;
  }

  private void window(Picture.Window window, int start) {
    LocalDate from = later(first, window.first());
    LocalDate to = window.last() == null || window.last().isAfter(last) ? last : window.last();
    if (from.isBefore(to)) {
      double left = x(from);
      String told = Line.of(window.label().in(language));
      shapes.add(new Box(left, start, round(x(to) - left), y - start, "window", told));
    }
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || other.isBefore(one) ? one : other;
  }

  private void months() {
    long months = ChronoUnit.MONTHS.between(first, last);
    long step = Math.max(1, (months * NARROWEST_MONTH + PLOT - 1) / PLOT);
    for (long month = 0; month <= months; month++) {
      LocalDate day = first.plusMonths(month);
      if (month % step == 0) {
        shapes.add(new Stroke(x(day), top - 6, x(day), y, "line"));
        if (month < months) {
          String name = language.say(YearMonth.from(day));
          shapes.add(new Text(x(day) + 3, top - 8, name, "start", "faint"));
        }
      }
    }
  }

  private void deadlines() {
    int at = 16;
    for (Picture.Day deadline : timeline.deadlines()) {
      double x = x(deadline.day().plusDays(1));
      String text = Line.of(deadline.label().in(language)) + ": " + language.say(deadline.day());
      boolean right = x > LABELS + PLOT / 2.0;
      shapes.add(new Stroke(x, at - 12, x, y, "deadline"));
      shapes.add(new Text(right ? x - 6 : x + 6, at, text, right ? "end" : "start", ""));
      at += LINE;
    }
  }

  private double x(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    return round(LABELS + PLOT * Math.min(1, Math.max(0, share)));
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }

  static String sign(Severity severity) {
    return switch (severity) {
      case ERROR -> "×";
      case WARNING -> "▲";
      case INFO -> "●";
    };
  }

  private String description() {
    LocalDate from = bars().map(Picture.Bar::first).min(LocalDate::compareTo).orElse(first);
    LocalDate to = bars().map(Picture.Bar::last).max(LocalDate::compareTo).orElse(last);
    long found = bars().filter(bar -> bar.worst() != null).count();
    return words.say("html.timeline.said", bars().count(), from, to, found);
  }

  private List<String> headings() {
    return Stream.of("row", "group", "from", "to", "findings")
        .map(key -> words.say("html.timeline." + key))
        .toList();
  }

  private List<List<String>> table() {
    return timeline.groups().stream()
        .flatMap(group -> group.bars().stream().map(bar -> line(group, bar)))
        .toList();
  }

  private List<String> line(Picture.Group group, Picture.Bar bar) {
    String marked = bar.marked() ? " (" + timeline.mark().in(language) + ")" : "";
    return List.of(
        Line.of(bar.label()) + marked,
        Line.of(group.name().in(language)),
        language.say(bar.first()),
        language.say(bar.last()),
        bar.worst() == null ? "–" : words.severity(bar.worst()) + " (" + bar.findings() + ")");
  }

  private List<Drawing.Sign> key() {
    List<Drawing.Sign> key = new ArrayList<>();
    key.add(new Drawing.Sign("bar", "", words.say("html.timeline.clean")));
    List<Severity> met =
        bars().map(Picture.Bar::worst).filter(Objects::nonNull).distinct().sorted().toList();
    for (Severity severity : met) {
      String meaning = words.say("html.timeline.worst", words.severity(severity));
      key.add(new Drawing.Sign(severity.word(), sign(severity), meaning));
    }
    if (bars().anyMatch(Picture.Bar::marked)) {
      key.add(new Drawing.Sign("mark-sign", "★", Line.of(timeline.mark().in(language))));
    }
    labels(timeline.windows().stream().map(Picture.Window::label).toList())
        .forEach(label -> key.add(new Drawing.Sign("window", "", label)));
    labels(timeline.deadlines().stream().map(Picture.Day::label).toList())
        .forEach(label -> key.add(new Drawing.Sign("deadline", "", label)));
    return key;
  }

  private List<String> labels(Collection<org.rasoat.language.Bilingual> labels) {
    return labels.stream().map(label -> Line.of(label.in(language))).distinct().toList();
  }
}
