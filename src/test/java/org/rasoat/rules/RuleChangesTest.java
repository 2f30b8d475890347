package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChangesTest {

  private static final String FILE =
      """
      package pack

      declare Sum
        net : int
      end

      // Sums are not small.
      rule "A" when Sum( net < 1 ) then end

      function boolean small(int net) { return net < 1; }

      rule "B" when Sum( net < 2 ) then
      end
      rule "C" when Sum( net < 3 ) then end
      """;

  @Test
  void aRuleIsGoneAndFreshWhenItsTextChanges() {
    RuleChanges changes = after(FILE.replace("net < 2", "net < 20"));
    assertThat(changes.gone()).containsExactly("B");
    assertThat(changes.fresh()).containsExactly("B");
    assertThat(changes.few()).isTrue();
    assertThat(changes.none()).isFalse();
  }

  @Test
  void aRuleMayComeOrGo() {
    assertThat(after(FILE.replaceAll("rule \"C\".*", "")).gone()).containsExactly("C");
    assertThat(after(FILE.replaceAll("rule \"C\".*", "")).fresh()).isEmpty();
    assertThat(after(FILE + "rule \"D\" when then end").fresh()).containsExactly("D");
  }

  @Test
  void remarksAndBlankLinesAroundRulesSayNothing() {
    RuleChanges changes = after(FILE.replace("are not small.", "are large.") + "\n\n// The end.\n");
    assertThat(changes.none()).isTrue();
    assertThat(changes.few()).isTrue();
  }

  @Test
  void whatARemarkEndsIsMoreThanARemark() {
    String before = FILE + "/*\n// function int one() { return 1; } */\n";
    RuleChanges changes = between(before, before.replace("1; } */", "2; } */"));
    assertThat(changes.surroundings()).isTrue();
  }

  @Test
  void aTextOfSeveralLinesIsNoRemark() {
    String before = FILE + "function String say() { return \"\"\"\n// one\n\"\"\"; }\n";
    assertThat(between(before, before.replace("// one", "// two")).functions())
        .containsExactly("pack.Say");
    String remark = FILE + "/* \"\"\"\n// one\n\"\"\" */\n";
    assertThat(between(remark, remark.replace("// one", "// two")).few()).isFalse();
  }

  @Test
  void aFunctionThatIsCalledAsBeforeLeavesTheRulesAsTheyAre() {
    RuleChanges body = after(FILE.replace("net < 1; }", "net < 9; }"));
    assertThat(body.functions()).containsExactly("pack.Small");
    assertThat(body.few()).isTrue();
    assertThat(body.none()).isTrue();
    assertThat(after(FILE.replace("small(int net)", "small(long net)")).few()).isFalse();
    assertThat(after(FILE.replace("boolean small", "Boolean small")).few()).isFalse();
    assertThat(after(FILE.replace("function boolean small", "function boolean tiny")).few())
        .isFalse();
    RuleChanges more = after(FILE + "function int one() { return 1; }");
    assertThat(more.functions()).containsExactly("pack.One");
    assertThat(more.few()).isTrue();
    assertThat(after(FILE.replaceAll("function .*", "")).few()).isFalse();
  }

  @Test
  void aDeclarationConcernsAllRules() {
    RuleChanges declaration = after(FILE.replace("net : int", "net : long"));
    assertThat(declaration.few()).isFalse();
    assertThat(declaration.declarations()).isTrue();
  }

  @Test
  void ofRulesThatExtendOthersAllAreCompiled() {
    String extended = FILE + "rule \"D\" extends \"A\" when then end\n";
    assertThat(between(extended, extended.replace("net < 1 )", "net < 0 )")).few()).isFalse();
  }

  @Test
  void aRuleThatMovesToAnotherPackageIsAnotherRule() {
    String other = "package other\n";
    String rule = "rule \"C\" when Sum( net < 3 ) then end\n";
    RuleChanges changes =
        RuleChanges.between(
            List.of(file("a", FILE), file("b", other)),
            List.of(file("a", FILE.replace(rule, "")), file("b", other + rule)));
    assertThat(changes.fresh()).containsExactly("C");
  }

  @Test
  void mostRulesAreCompiledTogether() {
    assertThat(after(FILE.replaceAll("net < (\\d) \\)", "net < 1$1 )")).few()).isFalse();
  }

  private static RuleChanges after(String text) {
    return between(FILE, text);
  }

  private static RuleChanges between(String before, String now) {
    return RuleChanges.between(List.of(file("a", before)), List.of(file("a", now)));
  }

  private static DrlFile file(String topic, String text) {
    List<RuleProblem> problems = new ArrayList<>();
    DrlFile file = DrlReader.read(new Source(topic + ".drl", topic, text), problems).orElseThrow();
    assertThat(problems).isEmpty();
    return file;
  }
}
