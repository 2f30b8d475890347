package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;
import org.junit.jupiter.api.Test;
import org.rasoat.rules.Sight.Facts;
import org.rasoat.rules.Sight.Look;

class SightTest {

  private static final String HEAD = "package test; rule \"one\" ";

  private static Sight of(String rule) {
    List<RuleProblem> problems = new ArrayList<>();
    DrlFile file =
        DrlReader.read(new Source("one.drl", "one", HEAD + rule + " end"), problems).orElseThrow();
    assertThat(problems).isEmpty();
    RuleDescr code = file.content().getRules().get(0);
    return Sight.of(code);
  }

  private static List<Look> conditions(String when) {
    Sight sight = of("when " + when + " then report.row($a);");
    assertThat(sight.plain()).isTrue();
    assertThat(sight.consequence()).contains("report.row($a)");
    return ((Sight.All) sight.conditions()).parts();
  }

  private static Facts facts(String type, String name, String... constraints) {
    return new Facts(type, name, List.of(constraints));
  }

  private static Look all(Look... parts) {
    return new Sight.All(List.of(parts));
  }

  @Test
  void factsAreReadWithWhatMustHoldOfEach() {
    assertThat(conditions("$a : Unit($name : name, total > 3) Congress(unit == $name)"))
        .containsExactly(
            facts("Unit", "$a", "$name : name", "total > 3"),
            facts("Congress", "", "unit == $name"));
  }

  @Test
  void whatIsAndIsNotThereIsReadFromInside() {
    assertThat(conditions("not Unit() exists (Unit() and Congress())"))
        .containsExactly(
            new Sight.None(List.of(facts("Unit", ""))),
            new Sight.Some(List.of(all(facts("Unit", ""), facts("Congress", "")))));
  }

  @Test
  void alternativesStandBesideEachOther() {
    assertThat(conditions("(Unit() or Congress())"))
        .containsExactly(new Sight.Any(List.of(facts("Unit", ""), facts("Congress", ""))));
  }

  @Test
  void whatIsCountedAndCollectedIsReadFromInside() {
    assertThat(
            conditions(
                "accumulate($a : Unit($n : total); $sum : sum($n))"
                    + " $all : java.util.List() from collect(Unit())"))
        .containsExactly(
            new Sight.Gathered(all(facts("Unit", "$a", "$n : total"))),
            new Sight.Gathered(facts("Unit", "")));
  }

  @Test
  void groupsTellByWhatTheyAreMade() {
    assertThat(conditions("groupby(Unit($c : cluster, $n : total); $key : $c; $sum : sum($n))"))
        .containsExactly(
            new Sight.Groups(all(facts("Unit", "", "$c : cluster", "$n : total")), "$c", "$key"));
  }

  @Test
  void valuesOfFactsThatStandBeforeAreNoOtherFacts() {
    assertThat(
            conditions("$a : Unit() $day : java.time.LocalDate() from $a.days eval($day != null)"))
        .containsExactly(facts("Unit", "$a"), new Sight.Values(), new Sight.Values());
  }

  @Test
  void whatIsNotKnownIsNotTakenForAnythingElse() {
    assertThat(conditions("forall(Unit() Unit(total > 0)) Unit() over window:length(3)"))
        .containsExactly(new Sight.Other(), new Sight.Other());
  }

  @Test
  void aRuleWithMoreThanConditionsAndOneConsequenceIsNotPlain() {
    assertThat(of("salience 10 when Unit() then report.row(1);").plain()).isFalse();
    assertThat(of("when Unit() do[more] then report.row(1); then[more] report.row(2);").plain())
        .isFalse();
  }

  @Test
  void itIsReadAgainAsItWasWritten() throws IOException {
    Sight sight =
        of(
            "when $a : Unit($n : name) (Unit() or not Congress()) exists Unit()"
                + " accumulate(Unit($t : total); $sum : sum($t))"
                + " groupby(Unit($c : cluster); $key : $c; count(1))"
                + " eval(true) forall(Unit() Unit(total > 0))"
                + " then insertLogical(new Total($n, \"ủy ban\"));");

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SightCodec.write(new DataOutputStream(bytes), sight);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(SightCodec.read(in)).isEqualTo(sight);
    assertThat(in.available()).isZero();
  }
}
