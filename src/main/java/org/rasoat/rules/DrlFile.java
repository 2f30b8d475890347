package org.rasoat.rules;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/**
 * One file of rules as its author wrote it.
 *
 * @param source its text, and where it is from
 * @param lines the lines of the text
 * @param content what Drools' parser made of it
 */
record DrlFile(Source source, List<String> lines, PackageDescr content) {

  DrlFile {
    lines = List.copyOf(lines);
  }

  DrlFile(Source source, PackageDescr content) {
    this(source, source.text().lines().toList(), content);
  }

  /** The file, as the pack's folder was given. */
  String name() {
    return source.name();
  }

  /** Its name without the ending. */
  String topic() {
    return source.topic();
  }

  /** The rule of that name; empty if it stands in another file. */
  Optional<RuleDescr> rule(String name) {
    return content.getRules().stream().filter(rule -> rule.getName().equals(name)).findFirst();
  }

  /** The file with other contents, for what it would be if it were changed. */
  DrlFile with(PackageDescr other) {
    return new DrlFile(source, lines, other);
  }

  /** A problem on a line of this file, or in the row of the decision table that made the line. */
  RuleProblem problem(int line, int column, Bilingual message, @Nullable Bilingual hint) {
    String text = line(lines, line);
    int indent = text.length() - text.stripLeading().length();
    return cell(line)
        .map(cell -> name() + "!" + cell.a1())
        .map(cell -> new RuleProblem(cell, 0, column - indent, text.strip(), message, hint))
        .orElseGet(() -> new RuleProblem(name(), line, column, text, message, hint));
  }

  /** The line that people find in the file: of a decision table, the row of the sheet. */
  int shown(int line) {
    return cell(line).map(DecisionTables.Place::row).orElse(line);
  }

  private Optional<DecisionTables.Place> cell(int line) {
    return DecisionTables.isTable(name()) ? DecisionTables.cell(lines, line) : Optional.empty();
  }

  /** A problem at a word of a line of this file. */
  RuleProblem problemAt(int line, String word, Bilingual message, @Nullable Bilingual hint) {
    return problem(line, line(lines, line).indexOf(word) + 1, message, hint);
  }

  /** The text of a line, from 1; empty where there is none. */
  static String line(List<String> lines, int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
