package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What an edit has changed in the files of a pack, told by their texts, so that only that need be
 * compiled.
 *
 * @param declarations whether the declared types are other ones than before
 * @param surroundings whether anything outside of rules is other than before, but for remarks, for
 *     what functions do that are called as before, and for new functions
 * @param functions the functions that do something else than before, or are new
 * @param gone the rules that are not as they were, or not at all
 * @param fresh the rules that were not as they are, or not at all
 * @param rules how many rules there are now
 */
record RuleChanges(
    boolean declarations,
    boolean surroundings,
    Set<String> functions,
    Set<String> gone,
    Set<String> fresh,
    int rules) {

  private static final double SHARE = 0.5;

  /**
   * Compares two states of a pack.
   *
   * @param before files that were compiled
   * @param now files that parse
   */
  static RuleChanges between(List<DrlFile> before, List<DrlFile> now) {
    Map<String, String> old = rules(before);
    Map<String, String> present = rules(now);
    Set<String> gone = without(old, present);
    Set<String> fresh = without(present, old);
    return new RuleChanges(
        !declared(before).equals(declared(now)),
        !surroundings(before).equals(surroundings(now))
            || !heads(now).containsAll(heads(before))
            || entangled(before)
            || entangled(now),
        without(functions(now), functions(before)),
        gone,
        fresh,
        present.size());
  }

  /** The names of those that do not stand in the other state as they are. */
  private static Set<String> without(Map<String, String> parts, Map<String, String> other) {
    Set<Map.Entry<String, String>> left = new HashSet<>(parts.entrySet());
    left.removeAll(other.entrySet());
    return left.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** Whether no rule is other than it was. */
  boolean none() {
    return gone.isEmpty() && fresh.isEmpty();
  }

  /**
   * Whether a base of the rules as they were can be turned into one as they are, and few rules have
   * to be compiled for that: less work than compiling all.
   */
  boolean few() {
    return !declarations && !surroundings && fresh.size() <= SHARE * rules;
  }

  /** Whether rules build upon others in a way that their own text does not show. */
  private static boolean entangled(List<DrlFile> files) {
    return files.stream()
        .flatMap(file -> file.content().getRules().stream())
        .anyMatch(rule -> rule instanceof QueryDescr || rule.getParentName() != null);
  }

  private static Map<String, String> rules(List<DrlFile> files) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (DrlFile file : files) {
      for (RuleDescr rule : file.content().getRules()) {
        rules.put(rule.getName(), file.content().getNamespace() + "\n" + text(file, rule));
      }
    }
    return rules;
  }

  private static Map<String, String> functions(List<DrlFile> files) {
    Map<String, String> functions = new LinkedHashMap<>();
    for (DrlFile file : files) {
      for (FunctionDescr function : file.content().getFunctions()) {
        functions.put(DeclaredTypes.classOf(function), function.getBody());
      }
    }
    return functions;
  }

  /** The parts of a file of which an edit changes one at a time, in their order. */
  private static List<BaseDescr> parts(DrlFile file) {
    List<BaseDescr> parts = new ArrayList<>(file.content().getRules());
    parts.addAll(file.content().getFunctions());
    parts.sort(Comparator.comparingInt(BaseDescr::getStartCharacter));
    return parts;
  }

  /** How functions are called, and in which file they are. */
  private static Set<String> heads(List<DrlFile> files) {
    Set<String> heads = new HashSet<>();
    for (DrlFile file : files) {
      for (FunctionDescr function : file.content().getFunctions()) {
        String text = text(file, function);
        int body = text.indexOf('{');
        heads.add(
            String.join(
                "\n",
                file.name(),
                DeclaredTypes.classOf(function),
                body < 0 ? text : text.substring(0, body)));
      }
    }
    return heads;
  }

  private static String text(DrlFile file, BaseDescr part) {
    return file.source().text().substring(part.getStartCharacter(), part.getEndCharacter());
  }

  /** The declarations, in their order, with what tells what the names in them mean. */
  private static List<String> declared(List<DrlFile> files) {
    List<String> all = new ArrayList<>();
    for (DrlFile file : files) {
      all.add(file.content().getNamespace());
      file.content().getImports().forEach(one -> all.add(one.getTarget()));
      for (AbstractClassTypeDeclarationDescr type :
          file.content().getClassAndEnumDeclarationDescrs()) {
        int start = file.source().text().lastIndexOf("declare", type.getStartCharacter());
        all.add(file.source().text().substring(Math.max(0, start), type.getEndCharacter()));
      }
    }
    return all;
  }

  /** What stands around the rules of each file, and around its functions. */
  private static Map<String, List<String>> surroundings(List<DrlFile> files) {
    Map<String, List<String>> all = new TreeMap<>();
    for (DrlFile file : files) {
      StringBuilder text = new StringBuilder();
      int from = 0;
      for (BaseDescr part : parts(file)) {
        text.append(file.source().text(), from, part.getStartCharacter()).append('\n');
        from = part.getEndCharacter();
      }
      text.append(file.source().text().substring(from));
      boolean texts = file.source().text().contains("\"\"\"");
      all.put(file.name(), text.toString().lines().filter(line -> texts || counts(line)).toList());
    }
    return all;
  }

  /** Whether a line outside of texts of several lines may mean something. */
  private static boolean counts(String line) {
    String bare = line.strip();
    return !bare.isEmpty() && !(bare.startsWith("//") && !bare.contains("*/"));
  }
}
