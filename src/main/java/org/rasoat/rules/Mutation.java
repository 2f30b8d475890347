package org.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * All changes of one rule: texts that go through the same parser as what an author writes.
 *
 * @param file the file of the rule
 * @param rule the rule
 * @param variants the rule once for each change; each under a name of its own, unless it derives
 *     facts
 * @param unparsed how many changes are no rules any more
 */
record Mutation(DrlFile file, RuleDescr rule, List<Variant> variants, int unparsed) {

  private static final Pattern WHEN = Pattern.compile("(?m)^\\s*when\\b");
  private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

  /** A rule with one change. A changed derivation keeps its name, for others rest upon it. */
  record Variant(Mutant mutant, RuleDescr code) {
    String name() {
      return code.getName();
    }
  }

  /**
   * Changes each condition of a rule.
   *
   * @param settled the fields ({@code Type.field}) without a value of which no rule runs: that they
   *     are asked to be filled changes nothing
   */
  static Mutation of(DrlFile file, RuleDescr rule, Set<String> settled) {
    String text = text(file, rule);
    Matcher when = WHEN.matcher(text);
    Matcher then = THEN.matcher(text);
    List<Variant> variants = new ArrayList<>();
    int unparsed = 0;
    if (when.find() && then.find(when.end())) {
      String conditions = text.substring(when.end(), then.start());
      for (Conditions.Change change : new Conditions(conditions).changes()) {
        if (settled.contains(change.type() + "." + change.nullable())) {
          continue;
        }
        String changed =
            text.substring(0, when.end()) + change.in(conditions) + text.substring(then.start());
        Optional<RuleDescr> code = parse(file, rule, changed);
        if (code.isEmpty()) {
          unparsed++;
        } else {
          if (!RuleReader.derives(rule)) {
            code.get().setName(rule.getName() + "~" + (variants.size() + 1));
          }
          Mutant mutant = mutant(file, rule, text.substring(0, when.end() + change.at()), change);
          variants.add(new Variant(mutant, code.get()));
        }
      }
    }
    return new Mutation(file, rule, List.copyOf(variants), unparsed);
  }

  /** A file of some variants alone, to stand beside the files of the pack. */
  DrlFile besideOthers(List<Variant> some) {
    PackageDescr content = new PackageDescr(file.content().getNamespace());
    content.setResource(file.content().getResource());
    file.content().getImports().forEach(content::addImport);
    file.content().getFunctionImports().forEach(content::addFunctionImport);
    some.forEach(variant -> content.addRule(variant.code()));
    return new DrlFile(file.source(), List.of(), content);
  }

  /** The file with a variant in the place of the rule. */
  DrlFile inPlace(Variant variant) {
    PackageDescr content = besideOthers(List.of(variant)).content();
    file.content().getFunctions().forEach(content::addFunction);
    file.content().getGlobals().forEach(content::addGlobal);
    file.content().getRules().stream().filter(one -> !one.equals(rule)).forEach(content::addRule);
    return file.with(content);
  }

  /** From the line of the rule to that of the next one: what stands between is parsed in vain. */
  private static String text(DrlFile file, RuleDescr rule) {
    int end =
        file.content().getRules().stream()
            .mapToInt(RuleDescr::getLine)
            .filter(line -> line > rule.getLine())
            .min()
            .orElse(file.lines().size() + 1);
    return String.join("\n", file.lines().subList(rule.getLine() - 1, end - 1)) + "\n";
  }

  private static Optional<RuleDescr> parse(DrlFile file, RuleDescr rule, String changed) {
    String text = "package " + file.content().getNamespace() + "\n" + changed;
    Source source = new Source(file.name(), file.topic(), text);
    return DrlReader.read(source, new ArrayList<>()).stream()
        .flatMap(parsed -> parsed.content().getRules().stream())
        .filter(parsed -> parsed.getName().equals(rule.getName()))
        .findFirst();
  }

  private static Mutant mutant(
      DrlFile file, RuleDescr rule, String before, Conditions.Change change) {
    int line = rule.getLine() + (int) before.chars().filter(c -> c == '\n').count();
    return new Mutant(
        rule.getName(),
        file.name(),
        file.shown(line),
        before.length() - before.lastIndexOf('\n'),
        change.kind(),
        change.before().replaceAll("\\s+", " "),
        change.after().replaceAll("\\s+", " "));
  }
}
