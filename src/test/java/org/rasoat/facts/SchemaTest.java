package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.rasoat.facts.Schema.Problem;

@NullUnmarked
class SchemaTest {

  @Sheet({"Hóa đơn"})
  @InForce(from = "begin", to = "ends")
  public static class Invoice extends Row {
    @Column({"Số"})
    protected String number;

    @Column({"Ngày lập"})
    protected LocalDateTime issued;

    @Column({"ngay lap"})
    protected String other;

    @Column({"NGÀY  LẬP"})
    protected String again;

    @Column({})
    protected String nothing;

    @Column({"Kỳ"})
    @Selects("Invoce")
    protected String period;

    @Column({"Bắt đầu"})
    protected String begins;

    @ReportDate
    @Column({"Ngày báo cáo"})
    protected String reported;
  }

  public static class Category extends Row {
    @Column(
        value = {"Tên"},
        key = true)
    protected Name name;

    @Column({"Nhóm"})
    @Selects("Category")
    protected Name group;
  }

  private static List<String> lines(Schema schema) {
    return schema.problems().stream().map(SchemaTest::line).toList();
  }

  private static String line(Problem problem) {
    return problem.type() + "." + problem.field() + ": " + problem.message().en();
  }

  @Test
  void readsWhatThePackDeclares() {
    RowType unit = Schema.of(Declared.ALL).type("Unit").orElseThrow();

    assertThat(unit.label()).isEqualTo("Danh sách tổ chức cơ sở đảng");
    assertThat(unit.required()).isTrue();
    assertThat(unit.fields()).extracting(Field::name).startsWith("number", "name", "kind");
    assertThat(unit.field("kind").orElseThrow().section()).isTrue();
    assertThat(unit.field("name").orElseThrow().key()).isTrue();
    assertThat(unit.field("pilot").orElseThrow().required()).isFalse();
  }

  @Test
  void readsVerticalTablesAndReferenceTypes() {
    Schema schema = Schema.of(Declared.ALL);

    assertThat(schema.type("Term").orElseThrow().remarks()).containsExactly("Căn cứ", "Nguồn");
    assertThat(schema.type("Term").orElseThrow().inForce()).isNotNull();
    assertThat(schema.type("LevelLimit").orElseThrow().labels()).isEmpty();
    assertThat(schema.type("General").orElseThrow().field("term").orElseThrow().selects())
        .isEqualTo("Term");
    assertThat(schema.type("AsOf")).isEmpty();
  }

  @Test
  void aSoundPackHasNoProblems() {
    assertThat(Schema.of(Declared.ALL).problems()).isEmpty();
  }

  @Test
  void everyMistakeIsNamed() {
    assertThat(lines(Schema.of(List.of(Invoice.class))))
        .containsExactlyInAnyOrder(
            "Invoice.null: type Invoice is read from sheets but has no key field; write key=true"
                + " in the @Column of the field by which people name a row",
            "Invoice.issued: field issued is of type LocalDateTime, which cannot be read from a"
                + " column; use one of: BigDecimal, Boolean, DateSpan, Integer, List, LocalDate,"
                + " Long, Name, String, YearMonth",
            "Invoice.again: the heading \"NGÀY LẬP\" is claimed by the fields issued and again; a"
                + " heading belongs to one field",
            "Invoice.nothing: field nothing has no heading; name at least one in @Column",
            "Invoice.period: @Selects names the type \"Invoce\", which does not exist; did you mean"
                + " \"Invoice\"?",
            "Invoice.null: type Invoice has no field \"begin\"; did you mean \"begins\"?",
            "Invoice.null: type Invoice has no field \"ends\"",
            "Invoice.reported: field reported must be of type LocalDate");
  }

  @Test
  void aSelectedTypeMustHaveAPeriod() {
    assertThat(lines(Schema.of(List.of(Category.class))))
        .containsExactly(
            "Category.group: @Selects names the type Category, which is not marked @InForce");
  }

  @Test
  void referenceFilesAreNamedAfterTypes() {
    Schema schema =
        Schema.of(List.of(Declared.Term.class, Declared.LevelLimit.class, Category.class));

    assertThat(schema.forReference("terms")).map(RowType::name).contains("Term");
    assertThat(schema.forReference("Term")).map(RowType::name).contains("Term");
    assertThat(schema.forReference("level-limits")).map(RowType::name).contains("LevelLimit");
    assertThat(schema.forReference("categories")).map(RowType::name).contains("Category");
    assertThat(schema.forReference("holidays")).isEmpty();
  }
}
