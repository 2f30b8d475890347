package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainPredicateTest {

  private static final String TYPES =
      """
      package invoices

      import function java.lang.Integer.signum

      declare Item extends Row
        @Sheet(value={"Mục", "Items"})
        code  : Name       @Column(value={"Mã"}, key=true)
        count : Integer    @Column({"Số"})
        left  : Integer    @Column({"Còn"})
        kind  : Kind       @Column({"Loại"})
        paid  : LocalDate  @Column({"Ngày trả"})
        due   : LocalDate  @Column({"Hạn"})
        done  : Boolean    @Column({"Xong"})
        note  : String     @Column({"Ghi chú"})
        born  : DateSpan   @Column({"Sinh"})
      end

      function boolean hasCode(Item item, String code) {
        return item != null && item.getCode() != null && item.getCode().toString().equals(code);
      }

      function boolean isLate(LocalDate paid, LocalDate due) {
        return paid != null && due != null && paid.isAfter(due);
      }

      function int lettersOf(String note) {
        return note == null ? 0 : note.length();
      }

      function Integer double(Integer count) {
        return count == null ? null : 2 * count;
      }

      function Boolean known(Boolean done) {
        return done;
      }

      function Object either(boolean first, Object one, Object other) {
        return first ? one : other;
      }

      function int more(int count) {
        return count + 1;
      }

      function boolean fails(String note) {
        if (note == null) {
          throw new IllegalArgumentException("không có ghi chú");
        }
        return true;
      }

      function boolean differ(Object one, Object other) {
        return one == null ? other != null : !one.equals(other);
      }
      """
          .replace("double(", "twice(");

  private static final String ITEMS =
      """
      Mục
      Mã|Số|Còn|Loại|Ngày trả|Hạn|Xong|Ghi chú|Sinh
      A1|1|1|Hàng hóa|01/02/2020|31/01/2020|x|đủ|1970
      A2|2|1|Dịch vụ|02/02/2020|02/02/2020||Ủy quyền|01/1971
      A3|2||Hàng hóa|01/02/2020||x|Uỷ quyền|02/03/1972
      A4|7|9||||x||
      A5|||Dịch vụ|||đủ||
      A6|1|3|Hàng hóa|03/03/2019|04/03/2019|||1970
      """;

  /** Conditions that need no expression. */
  private static final List<String> PLAIN =
      List.of(
          "hasCode(this, \"A2\")",
          "!hasCode(this, \"A2\")",
          "!hasCode($other, \"A2\") && hasCode(this, \"A1\")",
          "isLate(paid, due)",
          "isLate(paid, $due)",
          "isLate($paid, due) || hasCode(this, \"A5\")",
          "lettersOf(note) > 2",
          "lettersOf(note) == lettersOf($note)",
          "lettersOf($note) <= lettersOf(note)",
          "twice(count) == 4",
          "twice(count) != 4",
          "twice(count) == null",
          "twice(left) == count",
          "twice($left) > count",
          "twice(twice(left)) >= $count",
          "known(done) == true",
          "known(done) != known($done)",
          "differ(either($kind == Kind.GOODS, $paid, $due), paid)",
          "differ(either(kind == null, 1, count), $count)",
          "differ(null, note)",
          "count > left",
          "count == left",
          "left != count",
          "paid <= due",
          "count > $left || paid == null",
          "kind == Kind.GOODS || kind == null",
          "kind != Kind.GOODS && (count > 1 || left == null)",
          "count == 1 || count == 2",
          "count > 1",
          "count == 7",
          "count != 7",
          "count < $n",
          "$n != count",
          "$n > 1 && count == 1",
          "signum(lettersOf(note)) == 1",
          "paid == null || paid > $due",
          "this.has(\"left\")",
          "this.has(\"other\")",
          "born != null && born.precision == DateSpan.Precision.YEAR",
          "born != null && born.exact == false",
          "born != null && born.last() > $paid",
          "born != null && $paid != null && born.last().getYear() < $paid.year",
          "count != null && count + $n - 1L == 6",
          "paid != null && count != null && paid.plusDays(count) > $due",
          "count != null && more(count) == 2",
          "count != null && left != null && count + 1 == left + 1",
          "count != null && left != null && count - left + 1 > 1",
          "count != null && $left != null && count - $left < 3 - 1");

  @TempDir Path temp;

  private static String name(int i) {
    return "INV-%d".formatted(100 + i);
  }

  /** The same condition in a form of which Drools makes an expression. */
  private static String twin(int i) {
    return "INV-%d".formatted(300 + i);
  }

  private static String rule(String name, String condition) {
    return """

        rule "%s"
          @title_vi("Lỗi") @title_en("Fault")
          @severity("error") @checks("Item") @source("Kế toán") @basis("design")
          @vi("{$code}: sai") @en("{$code}: wrong")
        when
          accumulate( $one : Item( count != null ); $n : count($one) )
          $other : Item( $code : code, $count : count, $left : left, $kind : kind, $paid : paid,
            $due : due, $done : done, $note : note )
          $i : Item( $which : code, %s )
        then
          report.row($i);
        end
        """
        .formatted(name, condition);
  }

  private RuleBook book(Optional<PackCache> cache) throws Exception {
    StringBuilder rules = new StringBuilder("package invoices\n");
    for (int i = 0; i < PLAIN.size(); i++) {
      rules.append(rule(name(i), PLAIN.get(i)));
      rules.append(rule(twin(i), "(%s) || 1 * 1 == 2".formatted(PLAIN.get(i))));
    }
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
    return PackFixture.constraints(book, rule, Set.of(PlainPredicate.class, MVELConstraint.class));
  }

  @Test
  void itSaysWhatTheExpressionSays() throws Exception {
    RuleBook book = book(Optional.empty());
    Map<String, List<String>> hits = hits(book);
    for (int i = 0; i < PLAIN.size(); i++) {
      assertThat(constraints(book, name(i)))
          .as(PLAIN.get(i))
          .isNotEmpty()
          .hasOnlyElementsOfType(PlainPredicate.class);
      assertThat(constraints(book, twin(i)))
          .as(PLAIN.get(i))
          .isNotEmpty()
          .hasOnlyElementsOfType(MVELConstraint.class);
      assertThat(hits.getOrDefault(name(i), List.of()))
          .as(PLAIN.get(i))
          .isEqualTo(hits.getOrDefault(twin(i), List.of()));
    }
    assertThat(hits.keySet()).hasSizeGreaterThan(80);
  }

  /** What comes of a condition: how many matches, or why it failed. */
  private String outcome(String condition) throws Exception {
    RuleBook book =
        PackFixture.in(temp)
            .write("items.drl", TYPES)
            .write("plain.drl", "package invoices\n" + rule("INV-100", condition))
            .load();
    try {
      return PackFixture.hits(book, book.pack().copy(), name -> true, ITEMS).size() + " hits";
    } catch (RuntimeException e) {
      return Faults.explain(book.rules().get(0), e).en();
    }
  }

  @Test
  void itFailsAsTheExpressionDoes() throws Exception {
    for (String condition :
        List.of(
            "count + 1 == 2",
            "1 == count - left",
            "born.precision == DateSpan.Precision.YEAR",
            "born.last() > $paid",
            "paid != null && paid.plusDays(left) == due",
            "more(left) == 2",
            "fails(note)")) {
      assertThat(outcome(condition))
          .as(condition)
          .isEqualTo(outcome("(%s) || 1 * 1 == 2".formatted(condition)))
          .doesNotContain("hits");
    }
  }

  @Test
  void whatItDoesNotKnowIsLeftToDrools() throws Exception {
    assertThat(outcome("count > -5")).isEqualTo("30 hits");
    assertThat(outcome("note matches \".*quyền\"")).isEqualTo("12 hits");
    assertThat(outcome("count in (1, 7)")).isEqualTo("18 hits");
  }

  @Test
  void itIsTheSameInAnotherRun() throws Exception {
    PackCache cache = new PackCache(temp.resolve("cache"), "program");
    Map<String, List<String>> before = hits(book(Optional.of(cache)));
    PackCache other = new PackCache(temp.resolve("cache"), "program");
    assertThat(hits(book(Optional.of(other)))).isEqualTo(before);
  }
}
