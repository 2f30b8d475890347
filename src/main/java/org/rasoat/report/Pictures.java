package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Share;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;

/** Makes the pictures of a report from what the pack declares. */
final class Pictures {

  private static final int MOST_SUBJECTS = 60;

  private final RuleBook book;
  private final Facts facts;
  private final List<Report.Fingerprinted> findings;
  private final Subjects subjects;
  private final Mask mask;
  private final Map<String, List<Row>> rows;

  Pictures(
      RuleBook book,
      Facts facts,
      LocalDate asOf,
      List<Report.Fingerprinted> findings,
      Subjects subjects,
      Mask mask) {
    this.book = book;
    this.facts = facts;
    this.findings = findings;
    this.subjects = subjects;
    this.mask = mask;
    this.rows =
        facts.rows().isEmpty()
            ? Map.of()
            : book.rows(facts, asOf).stream()
                .collect(groupingBy(row -> row.getClass().getSimpleName()));
  }

  /** All of them, those without anything to show left out. */
  List<Picture> all() {
    List<Picture> pictures = new ArrayList<>();
    if (!findings.isEmpty()) {
      pictures.add(heat());
    }
    DrawnFindings found = new DrawnFindings(findings);
    for (RowType type : book.schema().types()) {
      List<Row> own = own(type);
      if (type.timeline() != null && !own.isEmpty()) {
        new TimelineMaker(book.schema(), type, own, rows, found, mask)
            .timeline()
            .ifPresent(pictures::add);
      }
      if (!type.fieldsWith(Share.class).isEmpty() && !own.isEmpty()) {
        pictures.addAll(new SharesMaker(book.schema(), type, own, rows, mask).shares());
      }
    }
    return pictures;
  }

  /** The dossier's own rows of a type. */
  private List<Row> own(RowType type) {
    return facts.rows().stream().filter(row -> row.getClass() == type.java()).toList();
  }

  private Picture heat() {
    Map<String, Map<String, List<Finding>>> bySubject = new LinkedHashMap<>();
    Set<String> topics = new LinkedHashSet<>();
    Map<String, String> topicOf = new HashMap<>();
    book.rules().forEach(rule -> topicOf.put(rule.id(), rule.topic()));
    for (Report.Fingerprinted one : findings) {
      String topic = topicOf.getOrDefault(one.finding().rule(), Rule.READING);
      topics.add(topic);
      bySubject
          .computeIfAbsent(subject(one), any -> new TreeMap<>())
          .computeIfAbsent(topic, any -> new ArrayList<>())
          .add(one.finding());
    }
    List<String> columns = topics.stream().sorted().toList();
    List<Picture.Heat> heats =
        bySubject.entrySet().stream()
            .map(entry -> heat(entry.getKey(), entry.getValue(), columns))
            .sorted(
                Comparator.comparing(Pictures::errors).thenComparing(Pictures::count).reversed())
            .toList();
    int shown = Math.min(MOST_SUBJECTS, heats.size());
    return new Picture.HeatMap(
        Sentences.say("report.html.heat.title"),
        columns.stream().map(book::topic).toList(),
        heats.subList(0, shown),
        heats.size() - shown);
  }

  /** What is about no row is about its sheet. */
  private String subject(Report.Fingerprinted one) {
    String subject = subjects.byFingerprint().get(one.fingerprint());
    return subject == null ? one.finding().place().cell().sheet() : subject;
  }

  private static Picture.Heat heat(
      String subject, Map<String, List<Finding>> byTopic, List<String> topics) {
    return new Picture.Heat(
        subject,
        topics.stream().map(topic -> warmth(byTopic.getOrDefault(topic, List.of()))).toList());
  }

  private static Picture.Warmth warmth(List<Finding> found) {
    return new Picture.Warmth(
        found.size(), found.stream().map(Finding::severity).min(Severity::compareTo).orElse(null));
  }

  private static long errors(Picture.Heat heat) {
    return heat.cells().stream()
        .filter(cell -> cell.worst() == Severity.ERROR)
        .mapToInt(Picture.Warmth::findings)
        .sum();
  }

  private static long count(Picture.Heat heat) {
    return heat.cells().stream().mapToInt(Picture.Warmth::findings).sum();
  }

  /** The first heading in Vietnamese, the last one in English, as packs write them. */
  static Bilingual label(List<String> names) {
    return new Bilingual(names.get(0), names.get(names.size() - 1));
  }
}
