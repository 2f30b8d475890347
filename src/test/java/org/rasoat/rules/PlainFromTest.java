package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.From;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.accessor.DataProvider;
import org.drools.mvel.dataproviders.MVELDataProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFromTest {

  private static final String FUNCTIONS =
      """
      package invoices

      function Object same(Object value) {
        return value;
      }

      function Object first(boolean one, Object first, Object other) {
        return one ? first : other;
      }

      function int count(Name code) {
        return code.toString().length();
      }

      function List pair() {
        return java.util.Collections.singletonList(new int[] {1, 2});
      }
      """;

  @TempDir Path temp;

  private PackFixture pack(String when) {
    return PackFixture.in(temp)
        .write("functions.drl", FUNCTIONS)
        .rule("INV-04", when, "report.row($i);");
  }

  /** The same in a form of which Drools makes an expression. */
  private static String twin(String plain) {
    return "same( (Object) same(%s) )".formatted(plain);
  }

  private static void add(RuleConditionElement element, List<DataProvider> all) {
    if (element instanceof From from) {
      all.add(from.getDataProvider());
    }
    element.getNestedElements().forEach(nested -> add(nested, all));
  }

  private static long expressions(RuleBook book) {
    List<DataProvider> all = new ArrayList<>();
    add(((RuleImpl) book.pack().rules().getRule("invoices", "INV-04")).getLhs(), all);
    assertThat(all).isNotEmpty();
    return all.stream().filter(MVELDataProvider.class::isInstance).count();
  }

  private static List<String> values(RuleBook book) {
    return PackFixture.hits(book, book.pack().copy(), "INV-04"::equals, PackFixture.INVOICES)
        .stream()
        .map(hit -> hit.values().get("$code") + " " + hit.values().get("$value"))
        .sorted()
        .toList();
  }

  private void same(String plain, String type, int hits) throws Exception {
    String when =
        "$i : Invoice( $code : code, $net : net, $kind : kind, $paid : paid ) $value : %s() from %s";
    RuleBook book = pack(when.formatted(type, plain)).load();
    assertThat(expressions(book)).isZero();
    RuleBook other = pack(when.formatted(type, twin(plain))).load();
    assertThat(expressions(other)).isOne();
    assertThat(values(book)).isEqualTo(values(other)).hasSize(hits);
  }

  @Test
  void aTextIsAlwaysThere() throws Exception {
    same("\"Đảng ủy phường\"", "String", 3);
    same("\"\"", "String", 3);
  }

  @Test
  void soIsAConstant() throws Exception {
    same("Kind.GOODS", "Kind", 3);
    same("java.time.DayOfWeek.MONDAY", "DayOfWeek", 3);
  }

  @Test
  void aVariableHasItsValueUnlessItHasNone() throws Exception {
    same("$code", "Name", 3);
    same("$paid", "LocalDate", 1);
    same("$net", "Object", 3);
  }

  @Test
  void aFunctionHasTheValueThatItGives() throws Exception {
    same("same($code)", "Name", 3);
    same("same(same($paid))", "LocalDate", 1);
    same("first($paid == null, 1, 2)", "Integer", 3);
    same("count($code)", "Integer", 3);
  }

  @Test
  void soHaveTheMethodsOfValuesAndSums() throws Exception {
    same("$code.key()", "String", 3);
    same("$code.key().length()", "Integer", 3);
    same("count($code) + 2 - 1", "Integer", 3);
  }

  @Test
  void aListHasTheValuesInIt() throws Exception {
    String when =
        """
        $i : Invoice( $code : code )
        accumulate( $one : Invoice( $net : net ); $all : collectList($net) )
        $value : BigDecimal() from %s
        """;
    RuleBook book = pack(when.formatted("$all")).load();
    assertThat(expressions(book)).isZero();
    List<String> values = values(book);
    assertThat(values).hasSize(9);
    assertThat(values(pack(when.formatted("(List) " + twin("$all"))).load())).isEqualTo(values);
  }

  @Test
  void anArrayTooHasTheValuesInIt() throws Exception {
    String when =
        "$i : Invoice( $code : code ) $pair : Object() from pair() $value : Integer() from %s";
    RuleBook book = pack(when.formatted("$pair")).load();
    assertThat(expressions(book)).isZero();
    assertThat(values(book)).hasSize(6).contains("A-1 1", "A-1 2");
    assertThat(values(pack(when.formatted(twin("$pair"))).load())).isEqualTo(values(book));
  }

  @Test
  void eachAlternativeHasItsOwnVariables() throws Exception {
    RuleBook book =
        pack("""
                ( $i : Invoice( $code : code, $net : net, kind == Kind.GOODS )
                  and $value : Object() from $net
                or $i : Invoice( $code : code, kind == Kind.SERVICE )
                  and $value : Object() from $code )
                """)
            .load();
    assertThat(expressions(book)).isZero();
    assertThat(values(book)).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whatIsWrongIsSaidAsBefore() {
    assertThat(pack("$i : Invoice() $value : String() from $unknown").problems())
        .singleElement()
        .asString()
        .contains("$unknown");
    assertThat(pack("$i : Invoice() $value : LocalDate() from \"text\"").problems())
        .singleElement()
        .asString()
        .contains("LocalDate");
    assertThat(pack("$i : Invoice() $value : Kind() from Kind.NONE").problems()).hasSize(1);
  }
}
