package org.rasoat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;

/** One finding as text: what, where, the cells themselves, and the rule. */
final class FindingText {

  private static final int MOST_RELATED = 8;
  private static final int WIDEST_NAME = 60;

  private final Words words;
  private final Paint paint;
  private final Sheets sheets;

  FindingText(Words words, Paint paint, Sheets sheets) {
    this.words = words;
    this.paint = paint;
    this.sheets = sheets;
  }

  /** The lines for one finding. */
  List<String> lines(Report.Fingerprinted fingerprinted) {
    Finding finding = fingerprinted.finding();
    List<String> lines = new ArrayList<>();
    lines.add(headline(finding));
    lines.add("  " + paint.faint("-->") + " " + place(finding.place()));
    Excerpt excerpt = Excerpt.of(finding, sheets);
    if (!excerpt.blank()) {
      lines.add("");
      lines.addAll(excerpt.lines(paint));
    }
    lines.addAll(related(finding, excerpt));
    lines.add("  " + paint.faint(rule(fingerprinted)));
    return lines;
  }

  private String headline(Finding finding) {
    String label = words.severity(finding.severity()) + "[" + Line.of(finding.rule()) + "]";
    String message = Line.of(finding.message().in(words.language()));
    return paint.severity(finding.severity(), label) + ": " + paint.strong(message);
  }

  private String place(Place place) {
    return cell(place) + called(place);
  }

  private static String cell(Place place) {
    return Line.of(place.cell().file()) + "  " + Line.of(place.cell().a1());
  }

  /** What a person calls the cell, in brackets; empty if it has no name. */
  private String called(Place place) {
    String name =
        Stream.of(
                Optional.ofNullable(place.row()).map(FindingText::name),
                Optional.ofNullable(place.column()).map(text -> words.say("column", name(text))),
                sheets.hidden(place.cell()).map(what -> words.say("hidden." + what)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? "" : "   (" + name + ")";
  }

  private static String name(String text) {
    return Line.clip(Line.of(text), WIDEST_NAME);
  }

  /** The related cells that the excerpt does not show. */
  private List<String> related(Finding finding, Excerpt excerpt) {
    List<Place> others =
        finding.related().stream().filter(other -> !excerpt.shows(other.cell())).toList();
    List<Place> listed = others.subList(0, Math.min(MOST_RELATED, others.size()));
    int width = listed.stream().mapToInt(other -> Line.width(cell(other))).max().orElse(0);
    List<String> lines = new ArrayList<>();
    listed.forEach(other -> lines.add("  = " + words.say("related") + ": " + value(other, width)));
    if (others.size() > MOST_RELATED) {
      lines.add("  = " + words.count("related.more", others.size() - MOST_RELATED));
    }
    return lines;
  }

  private String value(Place place, int width) {
    String called = called(place);
    String where = called.isEmpty() ? cell(place) : Line.pad(cell(place), width) + called;
    return place.value().isBlank() ? where : where + ": " + name(place.value());
  }

  private String rule(Report.Fingerprinted fingerprinted) {
    String id = Line.of(fingerprinted.finding().rule());
    return fingerprinted.source().isEmpty()
        ? words.say("rule.reading", id)
        : words.say("rule", Line.of(fingerprinted.source()), id);
  }
}
