package org.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at and what it does then, as far as it matters to {@link Locality}. Unlike what
 * the parser gives, it is not changed by compiling, and can be kept.
 *
 * @param plain whether there is nothing else to the rule: no attribute, and no consequence with a
 *     name
 * @param conditions what it looks at
 * @param consequence the Java text of what it does
 */
record Sight(boolean plain, Look conditions, String consequence) {

  /** A condition. */
  sealed interface Look {}

  /** All of these, one after the other. */
  record All(List<Look> parts) implements Look {}

  /** Each of these by itself. */
  record Any(List<Look> parts) implements Look {}

  /** That there is none of these. */
  record None(List<Look> parts) implements Look {}

  /** That there is one of these. */
  record Some(List<Look> parts) implements Look {}

  /**
   * Facts of a type.
   *
   * @param name the variable that holds the fact; empty for none
   * @param constraints each that must hold by itself
   */
  record Facts(String type, String name, List<String> constraints) implements Look {}

  /** What is counted, summed up or collected of these. */
  record Gathered(Look input) implements Look {}

  /**
   * The same for each group.
   *
   * @param function what tells the groups apart; empty if nothing does
   * @param key the variable that holds it; empty for none
   */
  record Groups(Look input, String function, String key) implements Look {}

  /** Values of facts that stand before. */
  record Values() implements Look {}

  /** Anything else. */
  record Other() implements Look {}

  /** Reads a rule as the parser gives it. */
  static Sight of(RuleDescr rule) {
    return new Sight(
        rule.getAttributes().isEmpty() && rule.getNamedConsequences().isEmpty(),
        look(rule.getLhs()),
        String.valueOf(rule.getConsequence()));
  }

  private static Look look(BaseDescr part) {
    if (part instanceof AndDescr and) {
      return new All(looks(and.getDescrs()));
    }
    if (part instanceof OrDescr or) {
      return new Any(looks(or.getDescrs()));
    }
    if (part instanceof NotDescr not) {
      return new None(looks(not.getDescrs()));
    }
    if (part instanceof ExistsDescr exists) {
      return new Some(looks(exists.getDescrs()));
    }
    if (part instanceof EvalDescr) {
      return new Values();
    }
    return part instanceof PatternDescr pattern ? pattern(pattern) : new Other();
  }

  private static List<Look> looks(List<?> parts) {
    List<Look> looks = new ArrayList<>();
    parts.forEach(part -> looks.add(look((BaseDescr) part)));
    return looks;
  }

  private static Look pattern(PatternDescr pattern) {
    String type = pattern.getObjectType();
    if (pattern.isQuery() || type == null || !pattern.getBehaviors().isEmpty()) {
      return new Other();
    }
    if (pattern.getSource() == null) {
      return new Facts(type, text(pattern.getIdentifier()), own(pattern));
    }
    if (pattern.getSource() instanceof FromDescr) {
      return new Values();
    }
    if (pattern.getSource() instanceof GroupByDescr groups) {
      return new Groups(
          look(groups.getInput()),
          text(groups.getGroupingFunction()).strip(),
          text(groups.getGroupingKey()).strip());
    }
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      return new Gathered(look(accumulate.getInput()));
    }
    return pattern.getSource() instanceof CollectDescr collect
        ? new Gathered(look(collect.getInputPattern()))
        : new Other();
  }

  private static List<String> own(PatternDescr pattern) {
    return pattern.getDescrs().stream()
        .filter(ExprConstraintDescr.class::isInstance)
        .map(constraint -> ((ExprConstraintDescr) constraint).getExpression())
        .toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
