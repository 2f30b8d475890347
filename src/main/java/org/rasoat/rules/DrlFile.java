package org.rasoat.rules;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/**
 * One file of rules as its author wrote it.
 *
 * @param name the file, as the pack's folder was given
 * @param topic its name without the ending
 * @param lines its lines; for a decision table, those of the rules that were made of it
 * @param content what Drools' parser made of it
 */
record DrlFile(String name, String topic, List<String> lines, PackageDescr content) {

  DrlFile {
    lines = List.copyOf(lines);
  }

  /** A problem on a line of this file, or in the row of the decision table that made the line. */
  RuleProblem problem(int line, int column, Bilingual message, @Nullable Bilingual hint) {
    String source = line(lines, line);
    int indent = source.length() - source.stripLeading().length();
    return cell(line)
        .map(cell -> name + "!" + cell.a1())
        .map(cell -> new RuleProblem(cell, 0, column - indent, source.strip(), message, hint))
        .orElseGet(() -> new RuleProblem(name, line, column, source, message, hint));
  }

  /** The line that people find in the file: of a decision table, the row of the sheet. */
  int shown(int line) {
    return cell(line).map(DecisionTables.Place::row).orElse(line);
  }

  private Optional<DecisionTables.Place> cell(int line) {
    return DecisionTables.isTable(name) ? DecisionTables.cell(lines, line) : Optional.empty();
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
