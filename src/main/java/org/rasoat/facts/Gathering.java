package org.rasoat.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;

/** Collects what is read from a dossier, sheet by sheet. */
final class Gathering {

  private final NameBook names;
  private final List<Row> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SheetUse> sheets = new ArrayList<>();
  private final Map<String, Map<String, Place>> headings = new LinkedHashMap<>();
  private final Map<String, Set<String>> missing = new LinkedHashMap<>();
  private final Duplicates duplicates = new Duplicates();
  private @Nullable LocalDate reportDate;

  Gathering(NameBook names) {
    this.names = names;
  }

  /** Which names mean the same. */
  NameBook names() {
    return names;
  }

  /** Notices rows that stand in the dossier twice. */
  Duplicates duplicates() {
    return duplicates;
  }

  void add(Row row) {
    rows.add(row);
  }

  void add(ReadingRule rule, Bilingual message, Place place) {
    findings.add(new Finding(rule.id(), rule.severity(), rule.title(), message, place, List.of()));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void add(
      ReadingRule rule, Severity severity, Bilingual message, Place place, List<Place> related) {
    findings.add(new Finding(rule.id(), severity, rule.title(), message, place, related));
  }

  /** Adds one finding for all the cells of a tally. */
  void add(ReadingRule rule, Severity severity, Bilingual message, Tally cells) {
    add(rule, severity, message, cells.first(), cells.others());
  }

  void add(SheetUse use) {
    sheets.add(use);
  }

  int rows() {
    return rows.size();
  }

  /** The first date that the dossier gives is its date. */
  void reportDate(LocalDate date) {
    if (reportDate == null) {
      reportDate = date;
    }
  }

  /** Keeps where the headings of a type stand; the first sheet of a type wins. */
  void found(String type, Map<String, Place> places, Set<String> without) {
    Map<String, Place> known = headings.computeIfAbsent(type, unused -> new LinkedHashMap<>());
    places.forEach(known::putIfAbsent);
    Set<String> before = missing.putIfAbsent(type, new LinkedHashSet<>(without));
    if (before != null) {
      before.retainAll(without);
    }
  }

  Facts facts() {
    Set<Origin> copied = duplicates.report(this);
    if (!copied.isEmpty()) {
      rows.removeIf(row -> row.isOf(copied));
    }
    Collections.sort(findings);
    return new Facts(rows, findings, sheets, headings, missing, Optional.ofNullable(reportDate));
  }
}
