package org.rasoat.rules;

import java.util.List;
import java.util.Set;
import org.rasoat.language.Language;
import org.rasoat.language.Template;

/**
 * A rule of a pack with all that is needed to make findings of what it reports.
 *
 * @param rule what people see of it
 * @param checks the type whose rows it examines
 * @param vi its message in Vietnamese
 * @param en its message in English
 * @param optional the types and the fields ({@code Type.field}) that it can do without
 * @param oneOf groups of fields ({@code Type.field}) of which at least one must be there
 * @param needs what its conditions name
 * @param sight what it looks at
 */
record RuleCode(
    Rule rule,
    String checks,
    Template vi,
    Template en,
    Set<String> optional,
    List<List<String>> oneOf,
    Needs needs,
    Sight sight) {

  String id() {
    return rule.id();
  }

  /** This rule under another name, for a changed form of it. */
  RuleCode as(String name) {
    Rule other =
        new Rule(
            name,
            rule.title(),
            rule.severity(),
            rule.topic(),
            rule.basis(),
            rule.source(),
            rule.file(),
            rule.line());
    return new RuleCode(other, checks, vi, en, optional, oneOf, needs, sight);
  }

  /** The message in a language. */
  Template message(Language language) {
    return language == Language.VI ? vi : en;
  }

  /**
   * A rule that finds nothing itself but derives facts for others.
   *
   * @param name its name
   * @param derives the type of the facts
   * @param optional the types and fields that it can do without
   * @param needs what its conditions name
   * @param sight what it looks at
   * @param fields the fields of the type in the order in which a new fact takes their values; none
   *     if it takes others before them
   */
  record Derivation(
      String name,
      String derives,
      Set<String> optional,
      Needs needs,
      Sight sight,
      List<String> fields) {}
}
