package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainConditionTest {

  private static final String TYPES =
      """
      package invoices

      declare Item extends Row
        @Sheet(value={"Mục", "Items"})
        code  : Name       @Column(value={"Mã"}, key=true)
        count : Integer    @Column({"Số"})
        net   : BigDecimal @Column({"Thành tiền"})
        kind  : Kind       @Column({"Loại"})
        paid  : LocalDate  @Column({"Ngày trả"})
        done  : Boolean    @Column({"Xong"})
        note  : String     @Column({"Ghi chú"})
      end
      """;

  private static final String ITEMS =
      """
      Mục
      Mã|Số|Thành tiền|Loại|Ngày trả|Xong|Ghi chú
      A1|1|100|Hàng hóa|01/02/2020|x|đủ
      A2|2|100|Dịch vụ|02/02/2020||Ủy quyền
      A3|2|250|Hàng hóa|01/02/2020|x|Uỷ quyền
      A4|7||||x|
      A5||90|Dịch vụ|||đủ
      A6|1|250|Hàng hóa|03/03/2019||
      """;

  private static final List<String> EQUALITY = List.of("==", "!=");
  private static final List<String> ORDER = List.of("<", "<=", ">", ">=");

  @TempDir Path temp;

  /** Conditions by the names of rules that have them plainly. */
  private static Map<String, String> conditions() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String field : List.of("code", "count", "net", "kind", "paid", "done", "note")) {
      for (String operator : EQUALITY) {
        all.put(name(all), "%s %s null".formatted(field, operator));
        if (!field.equals("net")) {
          all.put(name(all), "%s %s $%s".formatted(field, operator, field));
        }
      }
    }
    for (String field : List.of("count", "net", "paid")) {
      ORDER.forEach(operator -> all.put(name(all), "%s %s $%s".formatted(field, operator, field)));
    }
    for (String operator : EQUALITY) {
      all.put(name(all), "kind %s Kind.GOODS".formatted(operator));
      all.put(name(all), "done %s true".formatted(operator));
      all.put(name(all), "note %s \"đủ\"".formatted(operator));
      all.put(name(all), "this %s $other".formatted(operator));
    }
    return all;
  }

  private static String name(Map<String, String> known) {
    return "INV-%d".formatted(100 + known.size());
  }

  /** The same condition in a form of which Drools makes an expression. */
  private static String twin(String name) {
    return name.replace("INV-1", "INV-2");
  }

  private static String rule(String name, String condition) {
    return """

        rule "%s"
          @title_vi("Lỗi") @title_en("Fault")
          @severity("error") @checks("Item") @source("Kế toán") @basis("design")
          @vi("{$code}: sai") @en("{$code}: wrong")
        when
          $other : Item( $code : code, $count : count, $net : net, $kind : kind, $paid : paid,
            $done : done, $note : note )
          $i : Item( $which : code, %s )
        then
          report.row($i);
        end
        """
        .formatted(name, condition);
  }

  private RuleBook book(Optional<PackCache> cache) throws Exception {
    StringBuilder rules = new StringBuilder("package invoices\n");
    conditions()
        .forEach(
            (name, condition) -> {
              rules.append(rule(name, condition));
              rules.append(rule(twin(name), "(%s) || 1 * 1 == 2".formatted(condition)));
            });
    PackFixture pack =
        PackFixture.in(temp).write("items.drl", TYPES).write("plain.drl", rules.toString());
    return cache.isPresent()
        ? RuleBook.load(pack.folder(), "rules/invoices", cache.get())
        : pack.load();
  }

  private static Map<String, List<String>> hits(RuleBook book) {
    return PackFixture.pairs(book, "$code", "$which", ITEMS);
  }

  private static List<Constraint> constraints(RuleBook book, String rule) {
    return PackFixture.constraints(book, rule, Set.of(PlainCondition.class, MVELConstraint.class));
  }

  @Test
  void itSaysWhatTheExpressionSays() throws Exception {
    RuleBook book = book(Optional.empty());
    Map<String, List<String>> hits = hits(book);
    conditions()
        .forEach(
            (name, condition) -> {
              assertThat(constraints(book, name))
                  .as(condition)
                  .hasOnlyElementsOfType(PlainCondition.class);
              assertThat(constraints(book, twin(name)))
                  .as(condition)
                  .hasOnlyElementsOfType(MVELConstraint.class);
              assertThat(hits.getOrDefault(name, List.of()))
                  .as(condition)
                  .isEqualTo(hits.getOrDefault(twin(name), List.of()));
            });
    assertThat(hits.get("INV-100")).isNull();
    assertThat(hits.keySet()).hasSizeGreaterThan(80);
  }

  @Test
  void itIsTheSameInAnotherRun() throws Exception {
    PackCache cache = new PackCache(temp.resolve("cache"), "program");
    Map<String, List<String>> before = hits(book(Optional.of(cache)));
    PackCache other = new PackCache(temp.resolve("cache"), "program");
    assertThat(hits(book(Optional.of(other)))).isEqualTo(before);
  }
}
