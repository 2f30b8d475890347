package org.rasoat.facts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rasoat.language.Spelling;

/** What sheets are recognised by; worked out once for all dossiers, and used by any threads. */
final class KnownTypes {

  private final List<ColumnMatcher> across;
  private final List<ColumnMatcher> down;
  private final HeadingSearch search;
  private final HeadingWords wordsAcross;
  private final HeadingWords wordsDown;

  /** What the names of each type are compared by, by the type's own name. */
  private final Map<String, List<String>> names;

  /** Which of the types across have a heading, by the heading as it is compared. */
  private final Map<String, BitSet> byHeading = new HashMap<>();

  /** The types across that know more than such headings. */
  private final BitSet others = new BitSet();

  KnownTypes(List<ColumnMatcher> matchers) {
    across = matchers.stream().filter(matcher -> !matcher.type().vertical()).toList();
    down = matchers.stream().filter(matcher -> matcher.type().vertical()).toList();
    search = new HeadingSearch(across);
    wordsAcross = new HeadingWords(across);
    wordsDown = new HeadingWords(down);
    for (int type = 0; type < across.size(); type++) {
      if (across.get(type).closedOnly()) {
        for (String heading : across.get(type).closed()) {
          byHeading.computeIfAbsent(heading, unused -> new BitSet()).set(type);
        }
      } else {
        others.set(type);
      }
    }
    names =
        matchers.stream()
            .map(ColumnMatcher::type)
            .collect(
                Collectors.toMap(
                    RowType::name, type -> type.labels().stream().map(Spelling::bare).toList()));
  }

  static KnownTypes only(RowType type) {
    return new KnownTypes(List.of(new ColumnMatcher(type)));
  }

  /** Types whose headings stand in a row. */
  List<ColumnMatcher> across() {
    return across;
  }

  /** Types whose headings stand in a column. */
  List<ColumnMatcher> down() {
    return down;
  }

  /** The types whose headings stand in a row, as far as they know one of these. */
  List<ColumnMatcher> across(List<Heading> headings) {
    BitSet possible = (BitSet) others.clone();
    for (Heading heading : headings) {
      for (String key : heading.keys()) {
        BitSet types = byHeading.get(key);
        if (types != null) {
          possible.or(types);
        }
      }
    }
    return possible.stream()
        .mapToObj(across::get)
        .filter(type -> headings.stream().anyMatch(type::knows))
        .toList();
  }

  /** What headings that stand in a row may say. */
  HeadingWords wordsAcross() {
    return wordsAcross;
  }

  /** What headings that stand in a column may say. */
  HeadingWords wordsDown() {
    return wordsDown;
  }

  /** Finds the headings of tables that begin far below the top. */
  HeadingSearch search() {
    return search;
  }

  /** Whether a sheet's name, as it is compared, is a name of the type. */
  boolean called(RowType type, String sheet) {
    return names(type).contains(sheet);
  }

  /** Whether a sheet's name, as it is compared, has a name of the type among its words. */
  boolean mentioned(RowType type, String sheet) {
    String words = " " + sheet + " ";
    return names(type).stream().anyMatch(name -> words.contains(" " + name + " "));
  }

  private List<String> names(RowType type) {
    return names.getOrDefault(type.name(), List.of());
  }
}
