package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.kie.api.KieBase;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.language.Language;
import org.rasoat.samples.PackFolder;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Cell;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/** A small pack about invoices, written to a folder, that tests change to their needs. */
final class PackFixture extends PackFolder<PackFixture> {

  static final LocalDate TODAY = LocalDate.of(2020, 2, 20);

  /** A sheet of invoices, one of which is negative and one above its limit. */
  static final String INVOICES =
      """
      Hóa đơn
      Số hóa đơn | Thành tiền | Loại    | Ngày trả
      A-1        | 100        | Hàng    | 21/02/2020
      A-2        | -5         | Hàng    |
      A-3        | 700        | Dịch vụ |
      """;

  private static final String TYPES =
      """
      package invoices

      declare enum Kind
        GOODS("Hàng hóa | Hàng", "Goods"),
        SERVICE("Dịch vụ", "Service");
        vi : String
        en : String
      end

      declare Invoice extends Row
        @Sheet(value={"Hóa đơn", "Invoices"}, required=true)
        code : Name       @Column(value={"Số hóa đơn"}, required=true, key=true)
        net  : BigDecimal @Column(value={"Thành tiền"}, required=true)
        kind : Kind       @Column({"Loại"})
        paid : LocalDate  @Column({"Ngày trả"})
      end

      declare Payment extends Row
        @Sheet({"Thanh toán", "Payments"})
        code   : Name       @Column(value={"Số hóa đơn"}, required=true, key=true)
        amount : BigDecimal @Column(value={"Số tiền"}, required=true)
      end

      declare Limit extends Row
        kind : Kind       @Column(value={"Loại"}, required=true, key=true)
        most : BigDecimal @Column({"Nhiều nhất"})
      end
      """;

  private static final String RULES =
      """
      package invoices

      rule "INV-01"
        @title_vi("Hóa đơn âm") @title_en("Negative invoice")
        @severity("error") @checks("Invoice") @source("Kế toán") @basis("design")
        @vi("{$code}: thành tiền {$net} nhỏ hơn 0") @en("{$code}: net amount {$net} is below 0")
      when
        $i : Invoice( $code : code, $net : net < 0 )
      then
        report.cell($i, "net");
      end

      rule "INV-02"
        @title_vi("Hóa đơn vượt mức") @title_en("Invoice above the limit")
        @severity("warning") @checks("Invoice") @source("Kế toán") @basis("local")
        @vi("{$code}: {$net} vượt mức {$most} của {$kind}") @en("{$code}: {$net} is above {$most} for {$kind}")
      when
        Limit( $kind : kind, $most : most != null )
        $i : Invoice( kind == $kind, $code : code, $net : net > $most )
      then
        report.cell($i, "net");
      end

      rule "INV-03"
        @title_vi("Chưa thanh toán") @title_en("Not paid")
        @severity("error") @checks("Invoice") @source("Kế toán") @basis("design")
        @vi("{$code} chưa có thanh toán") @en("{$code} has no payment")
      when
        $i : Invoice( $code : code )
        not Payment( code == $code )
      then
        report.row($i);
      end
      """;

  private PackFixture(Path folder) {
    super(folder);
  }

  @Override
  protected PackFixture self() {
    return this;
  }

  /** The sound pack, in a folder below the given one. */
  static PackFixture in(Path parent) {
    PackFixture pack = new PackFixture(parent.resolve("invoices"));
    return pack.write("types.drl", TYPES)
        .write("checks.drl", RULES)
        .write("reference/limits.csv", "Loại,Nhiều nhất\nHàng hóa,1000\nDịch vụ,500\n");
  }

  /** Adds a rule with the given conditions and consequence to a file of its own. */
  PackFixture rule(String id, String when, String then) {
    return write(
        id.toLowerCase(java.util.Locale.ROOT) + ".drl",
        """
        package invoices

        rule "%s"
          @title_vi("Lỗi") @title_en("Fault")
          @severity("error") @checks("Invoice") @source("Kế toán") @basis("design")
          @vi("sai") @en("wrong")
        when
          %s
        then
          %s
        end
        """
            .formatted(id, when, then));
  }

  RuleBook load() throws BrokenPackException {
    return RuleBook.load(folder(), "rules/invoices");
  }

  /** The problems of the pack, as their author reads them in English. */
  List<String> problems() {
    try {
      load();
      return List.of();
    } catch (BrokenPackException e) {
      return e.problems().stream().map(problem -> problem.in(Language.EN)).toList();
    }
  }

  /** Reads sheets, each given as rows of cells separated by {@code |}, the headings first. */
  static Facts facts(RuleBook book, String... sheets) {
    Workbook workbook =
        new Workbook(
            "a.xlsx", "", java.util.Arrays.stream(sheets).map(PackFixture::sheet).toList());
    return FactsReader.read(book.schema(), List.of(workbook), book.names());
  }

  /**
   * What rules of a base find, none of which must fail.
   *
   * @param wanted by their names
   * @param sheets as for {@link #facts}
   */
  static List<Session.Hit> hits(
      RuleBook book, KieBase base, Predicate<String> wanted, String... sheets) {
    Session.Result result = Session.run(base, facts(book, sheets).rows(), Map.of(), 10_000, wanted);
    assertThat(result.faults()).isEmpty();
    return result.hits();
  }

  private static Worksheet sheet(String text) {
    List<String> lines = text.lines().toList();
    Worksheet.Builder sheet = Worksheet.builder("a.xlsx", lines.get(0));
    for (int row = 1; row < lines.size(); row++) {
      List<String> cells = List.of(lines.get(row).split("\\|", -1));
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isBlank()) {
          sheet.add(cell(new Address(row, column + 1), cells.get(column).strip()));
        }
      }
    }
    return sheet.build();
  }

  /** A number where Excel would make one of what is typed, else a text. */
  private static Cell cell(Address at, String text) {
    return text.matches("-?[1-9][0-9]{0,8}|0")
        ? new Cell.Numeric(at, new BigDecimal(text), text, false)
        : new Cell.Text(at, text, false);
  }

  /**
   * Which matches the rules of a base report, by rule: what stands in two of their variables, in
   * order.
   */
  static Map<String, List<String>> pairs(RuleBook book, String one, String other, String sheet) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    hits(book, book.pack().copy(), name -> true, sheet)
        .forEach(
            hit ->
                pairs
                    .computeIfAbsent(hit.rule(), rule -> new ArrayList<>())
                    .add(hit.values().get(one) + " " + hit.values().get(other)));
    pairs.values().forEach(list -> list.sort(null));
    return pairs;
  }

  /** What the patterns of a compiled rule ask, as far as it is of some kinds. */
  static List<Constraint> constraints(RuleBook book, String rule, Set<Class<?>> kinds) {
    List<Constraint> all = new ArrayList<>();
    add(((RuleImpl) book.pack().rules().getRule("invoices", rule)).getLhs(), all);
    return all.stream().filter(one -> kinds.contains(one.getClass())).toList();
  }

  private static void add(RuleConditionElement element, List<Constraint> all) {
    if (element instanceof Pattern pattern) {
      all.addAll(pattern.getConstraints());
    }
    element.getNestedElements().forEach(nested -> add(nested, all));
  }
}
