package org.rasoat.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Rules as the parser gives them: compiling changes what it has made of them.
 *
 * @param code the rules and derivations by name
 * @param fields the fields of each type that is declared for facts that are derived, in the order
 *     in which a new fact takes their values
 */
record ParsedRules(Map<String, RuleDescr> code, Map<String, List<String>> fields) {

  /** What stands in files that are known to be without faults. */
  static ParsedRules of(List<Source> sources) {
    Map<String, RuleDescr> code = new HashMap<>();
    Map<String, List<String>> fields = new HashMap<>();
    for (DrlFile file : DrlReader.sound(sources)) {
      file.content().getRules().forEach(rule -> code.put(rule.getName(), rule));
      file.content().getTypeDeclarations().stream()
          .filter(type -> type.getSuperTypes().isEmpty())
          .forEach(type -> fields.put(type.getTypeName(), List.copyOf(type.getFields().keySet())));
    }
    return new ParsedRules(Map.copyOf(code), Map.copyOf(fields));
  }
}
