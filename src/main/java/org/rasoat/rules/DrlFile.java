package org.rasoat.rules;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/**
 * One file of rules as its author wrote it.
 *
 * @param name the file, as the pack's folder was given
 * @param topic its name without the ending
 * @param lines its lines
 * @param content what Drools' parser made of it
 */
record DrlFile(String name, String topic, List<String> lines, PackageDescr content) {

  DrlFile {
    lines = List.copyOf(lines);
  }

  /** A problem on a line of this file. */
  RuleProblem problem(int line, int column, Bilingual message, @Nullable Bilingual hint) {
    return new RuleProblem(name, line, column, line(lines, line), message, hint);
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
