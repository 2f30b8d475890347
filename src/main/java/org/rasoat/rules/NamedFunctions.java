package org.rasoat.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.FunctionDescr;

/** The functions of a pack that code names. */
final class NamedFunctions {

  private static final Pattern WORD = Pattern.compile("\\w+");

  private NamedFunctions() {}

  /**
   * The functions that code names, and those that they name in turn.
   *
   * @param files the files of the pack
   * @param code some of its text
   */
  static List<FunctionDescr> of(List<DrlFile> files, String code) {
    Map<String, FunctionDescr> all = new LinkedHashMap<>();
    for (DrlFile file : files) {
      file.content().getFunctions().forEach(one -> all.put(one.getName(), one));
    }
    Map<String, FunctionDescr> named = new LinkedHashMap<>();
    Deque<String> texts = new ArrayDeque<>(List.of(code));
    while (!texts.isEmpty()) {
      WORD.matcher(texts.pop())
          .results()
          .map(found -> all.get(found.group()))
          .filter(function -> function != null && named.put(function.getName(), function) == null)
          .forEach(function -> texts.push(function.getBody()));
    }
    return List.copyOf(named.values());
  }
}
