package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.SheetUse;
import org.rasoat.language.Language;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.WorkbookReader;

class TemplateBookTest {

  private static final Map<String, RuleBook> BOOKS = new ConcurrentHashMap<>();

  @TempDir private Path folder;

  static Stream<Arguments> packs() {
    return Stream.of("rules/congress", "rules/fire-safety")
        .flatMap(
            pack -> Stream.of(Language.values()).map(language -> Arguments.of(pack, language)));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aFilledTemplateIsReadWithoutAnyFinding(String pack, Language language) throws Exception {
    RuleBook book = book(pack);
    TemplateFiller filler = new TemplateFiller(book, template(book, language));
    filler.fill();
    Facts facts = read(book, filler.bytes());
    assertThat(facts.findings())
        .extracting(finding -> finding.rule() + " " + finding.message().vi())
        .isEmpty();
    assertThat(facts.sheets()).flatExtracting(SheetUse::unmatched).isEmpty();
    for (RowType type : book.sheets()) {
      List<Row> rows = facts.rows().stream().filter(row -> type.java() == row.getClass()).toList();
      assertThat(rows).as(type.name()).hasSize(type.vertical() ? 1 : TemplateFiller.ROWS);
      for (Field field : type.fields()) {
        boolean other = type.oneOf().contains(field.name()) && !TemplateFiller.first(type, field);
        assertThat(rows.get(0).value(field.name()))
            .as("%s of %s in %s", field.name(), type.name(), language)
            .satisfies(value -> assertThat(value == null).isEqualTo(other));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void anUntouchedTemplateHoldsNoRows(String pack, Language language) throws Exception {
    RuleBook book = book(pack);
    byte[] bytes = bytes(TemplateBook.of(book, language));
    Facts facts = read(book, bytes);
    assertThat(facts.rows()).isEmpty();
    assertThat(facts.findings()).isEmpty();
    assertThat(book.sheets()).extracting(RowType::name).allMatch(facts::has);
  }

  @Test
  void everyListOfValuesIsADropDownAndEveryDayIsChecked() throws Exception {
    RuleBook book = book("rules/congress");
    try (XSSFWorkbook template = template(book, Language.VI)) {
      int index = 1;
      for (RowType type : book.sheets()) {
        XSSFSheet sheet = template.getSheetAt(index++);
        assertThat(kinds(sheet, DataValidationConstraint.ValidationType.LIST))
            .as(type.name())
            .isEqualTo(
                count(
                    type,
                    f -> f.type().isEnum() || f.type() == Boolean.class || f.selects() != null));
        assertThat(kinds(sheet, DataValidationConstraint.ValidationType.DATE))
            .as(type.name())
            .isEqualTo(count(type, f -> f.type() == LocalDate.class));
        assertThat(sheet.getCellComments()).hasSize(type.vertical() ? 0 : type.fields().size());
      }
    }
  }

  private static long kinds(XSSFSheet sheet, int kind) {
    return sheet.getDataValidations().stream()
        .filter(v -> v.getValidationConstraint().getValidationType() == kind)
        .count();
  }

  private static long count(RowType type, Predicate<Field> which) {
    return type.fields().stream().filter(which).count();
  }

  @Test
  void theGuideComesFirstAndNamesEverySheetAndColumn() throws Exception {
    RuleBook book = book("rules/fire-safety");
    try (XSSFWorkbook template = template(book, Language.VI)) {
      XSSFSheet guide = template.getSheetAt(0);
      assertThat(guide.getSheetName()).isEqualTo("Hướng dẫn");
      Set<String> texts = new HashSet<>();
      guide.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      for (RowType type : book.sheets()) {
        assertThat(texts).anyMatch(text -> text.contains('"' + type.label() + '"'));
        assertThat(texts).containsAll(type.fields().stream().map(Field::heading).toList());
      }
      assertThat(guide.getHyperlinkList()).hasSize(book.sheets().size());
      assertThat(texts).anyMatch(text -> text.contains("requirements.csv"));
    }
  }

  private static RuleBook book(String pack) {
    return BOOKS.computeIfAbsent(
        pack,
        path -> {
          try {
            return RuleBook.load(Path.of(path), path);
          } catch (org.rasoat.rules.BrokenPackException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static byte[] bytes(BookFile file) throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }

  private static XSSFWorkbook template(RuleBook book, Language language) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(TemplateBook.of(book, language))));
  }

  private Facts read(RuleBook book, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("filled.xlsx"), bytes);
    return FactsReader.read(
        book.schema(), List.of(WorkbookReader.read(file, "filled.xlsx")), book.names());
  }
}
