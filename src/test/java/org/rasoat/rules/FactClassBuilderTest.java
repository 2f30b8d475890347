package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.drools.base.base.BaseClassFieldReader;
import org.drools.core.base.ClassFieldAccessorCache;
import org.drools.core.base.FieldAccessorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.facts.FieldPosition;
import org.rasoat.facts.FieldsByPosition;
import org.rasoat.facts.Row;

class FactClassBuilderTest {

  private static final String TYPES =
      """
      package invoices

      declare Item extends Row
        @Sheet(value={"Mục", "Items"})
        paid  : LocalDate  @Column({"Ngày trả"})
        code  : Name       @Column(value={"Mã"}, key=true)
        count : Integer    @Column({"Số"})
      end

      declare Part extends Item
        @Sheet(value={"Phần", "Parts"})
        whole : Name       @Column({"Thuộc mục"})
        big   : Boolean    @Column({"Lớn"})
      end

      declare Total
        of    : String
        items : Integer
        cost  : long
      end
      """;

  @TempDir Path temp;

  private RuleBook book;

  @BeforeEach
  void load() throws Exception {
    book = PackFixture.in(temp).write("items.drl", TYPES).load();
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return book.pack().types().loader().loadClass("invoices." + name);
  }

  private static Object made(Class<?> type) throws ReflectiveOperationException {
    return type.getDeclaredConstructor().newInstance();
  }

  private static void set(Object fact, String field, Object value)
      throws ReflectiveOperationException {
    String name = "set" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    for (java.lang.reflect.Method method : fact.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        method.invoke(fact, value);
      }
    }
  }

  private BaseClassFieldReader reader(Class<?> type, String field) {
    ClassFieldAccessorCache cache = new ClassFieldAccessorCache(type.getClassLoader());
    return (BaseClassFieldReader)
        FieldAccessorFactory.get().getClassFieldReader(type, field, cache.getCacheEntry(type));
  }

  @Test
  void aRowKnowsItsFieldsByTheOrderOfTheirNames() throws Exception {
    Row row = (Row) made(type("Item"));
    set(row, "paid", java.time.LocalDate.of(2020, 2, 21));
    assertThat(row.fieldAt(0)).isNull();
    assertThat(row.fieldAt(2)).isEqualTo(java.time.LocalDate.of(2020, 2, 21));
    assertThatThrownBy(() -> row.fieldAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aFieldIsSetByItsPosition() throws Exception {
    Row row = (Row) made(type("Part"));
    row.fieldAt(3, true);
    row.fieldAt(1, 12);
    assertThat(row.value("big")).isEqualTo(true);
    assertThat(row.value("count")).isEqualTo(12);
    row.fieldAt(1, null);
    assertThat(row.value("count")).isNull();
    assertThatThrownBy(() -> row.fieldAt(1, "zwölf")).isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> row.fieldAt(5, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void thoseOfTheTypeThatItExtendsComeFirst() throws Exception {
    Row row = (Row) made(type("Part"));
    set(row, "big", true);
    set(row, "paid", java.time.LocalDate.of(2020, 2, 21));
    for (String field : List.of("big", "whole", "code", "count", "paid")) {
      int position = FieldPosition.of(row.getClass(), field).orElseThrow().position();
      assertThat(row.fieldAt(position)).as(field).isEqualTo(row.value(field));
    }
    assertThat(FieldPosition.of(row.getClass(), "paid").orElseThrow().position()).isEqualTo(2);
    assertThat(FieldPosition.count(row.getClass())).isEqualTo(5);
  }

  @Test
  void aDerivedFactKnowsThemToo() throws Exception {
    Object total = made(type("Total"));
    set(total, "of", "Đảng ủy");
    set(total, "items", 3);
    assertThat(total).isInstanceOf(FieldsByPosition.class).isNotInstanceOf(Row.class);
    assertThat(((FieldsByPosition) total).fieldAt(0)).isEqualTo(3);
    assertThat(((FieldsByPosition) total).fieldAt(1)).isEqualTo("Đảng ủy");
    assertThatThrownBy(() -> ((FieldsByPosition) total).fieldAt(2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rulesReadFieldsThatWay() throws Exception {
    Object total = made(type("Total"));
    set(total, "of", "Đảng ủy");
    set(total, "cost", 7L);
    assertThat(reader(type("Total"), "of")).isInstanceOf(FactFieldReader.class);
    assertThat(reader(type("Total"), "of").getValue(null, total)).isEqualTo("Đảng ủy");
    assertThat(reader(type("Total"), "cost")).isNotInstanceOf(FactFieldReader.class);
    assertThat(reader(type("Total"), "cost").getValue(null, total)).isEqualTo(7L);
    assertThat(reader(Row.class, "class")).isNotInstanceOf(FactFieldReader.class);
  }

  @Test
  void aTypeReadsTheFieldsOfThoseThatExtendIt() throws Exception {
    Object part = made(type("Part"));
    set(part, "big", true);
    set(part, "count", 12);
    for (String field : List.of("code", "count", "paid")) {
      assertThat(reader(type("Item"), field).getValue(null, part))
          .as(field)
          .isEqualTo(((Row) part).value(field));
    }
  }

  @Test
  void noTwoFieldsOfATypeHaveTheSameNumber() throws Exception {
    assertThat(
            List.of("big", "whole", "code", "paid", "count", "class").stream()
                .map(field -> reader(typeOf("Part"), field).getIndex()))
        .doesNotHaveDuplicates();
  }

  private Class<?> typeOf(String name) {
    try {
      return type(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void manyConstantsOfTwoFieldsAreToldApart() throws Exception {
    PackFixture pack = PackFixture.in(temp.resolve("many"));
    for (int i = 0; i < 4; i++) {
      rule(pack, "INV-41" + i, "kind == Kind.GOODS, net != null");
      rule(pack, "INV-42" + i, "kind == Kind.SERVICE, net != null");
      rule(pack, "INV-51" + i, "paid == null, kind == Kind.GOODS");
      rule(pack, "INV-52" + i, "paid == null, kind == Kind.SERVICE");
    }
    RuleBook many = pack.load();
    List<String> rules =
        PackFixture.hits(many, many.pack().copy(), name -> true, PackFixture.INVOICES).stream()
            .map(Session.Hit::rule)
            .toList();
    assertThat(rules.stream().filter(rule -> rule.startsWith("INV-41"))).hasSize(8);
    assertThat(rules.stream().filter(rule -> rule.startsWith("INV-42"))).hasSize(4);
    assertThat(rules.stream().filter(rule -> rule.startsWith("INV-51"))).hasSize(4);
    assertThat(rules.stream().filter(rule -> rule.startsWith("INV-52"))).hasSize(4);
  }

  private static void rule(PackFixture pack, String id, String condition) {
    pack.rule(id, "$i : Invoice( " + condition + " )", "report.row($i);");
  }
}
