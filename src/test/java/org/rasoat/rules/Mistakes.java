package org.rasoat.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What authors of packs get wrong, each as they would type it into the sound pack. */
final class Mistakes {

  /**
   * One mistake.
   *
   * @param name what it is called
   * @param typed what the author typed, and into which file
   * @param make makes it in a sound pack
   * @param endless whether a rule then never ends
   */
  record Mistake(String name, String typed, Consumer<PackFixture> make, boolean endless) {
    Mistake(String name, String typed, Consumer<PackFixture> make) {
      this(name, typed, make, false);
    }
  }

  static final String PAGE =
      """
      # Hóa đơn · Invoices

      Ngày xét: 20/02/2020

      ## INV-01

      ### Vì sao
      Tiền không âm.

      ### Why
      No negative amounts.

      ### Phải làm gì
      Sửa số tiền.

      ### What to do
      Correct the amount.

      ### Đạt · Passes

      #### Không âm · Not negative
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | 0 |

      ### Không đạt · Fails

      #### Âm · Negative
      Hóa đơn:

      | Số hóa đơn | Thành tiền |
      |---|---|
      | A-1 | **-5** |

      > A-1: thành tiền -5 nhỏ hơn 0
      """;

  private static final String CONDITION = "$i : Invoice( $code : code, $net : net < 0 )";

  private final List<Mistake> all = new ArrayList<>();

  private Mistakes() {}

  /** All mistakes, in the order of files: declarations, conditions, consequences, texts, tables. */
  static List<Mistake> all() {
    Mistakes mistakes = new Mistakes();
    mistakes.declarations();
    mistakes.syntax();
    mistakes.conditions();
    mistakes.consequences();
    mistakes.metadata();
    mistakes.functions();
    mistakes.pages();
    mistakes.tables();
    mistakes.decisionTables();
    mistakes.encodings();
    return mistakes.all;
  }

  private void declarations() {
    types("type-of-field-misspelt", "paid : LocalDate ", "paid : LocalDat ");
    types("field-named-by-a-reserved-word", "paid : LocalDate ", "end : LocalDate ");
    types(
        "declaration-without-end",
        "@Column(value={\"Số tiền\"}, required=true)\nend",
        "@Column(value={\"Số tiền\"}, required=true)\n");
    types(
        "annotation-of-a-column-misspelt",
        "kind : Kind       @Column({\"Loại\"})\n  paid",
        "kind : Kind       @Colum({\"Loại\"})\n  paid");
    types(
        "attribute-of-a-column-misspelt",
        "required=true, key=true)\n  net",
        "requird=true, key=true)\n  net");
    types("type-declared-twice", "declare Payment", "declare Invoice");
    types("supertype-misspelt", "declare Payment extends Row", "declare Payment extends Rows");
    types("field-without-a-colon", "paid : LocalDate ", "paid LocalDate ");
    types(
        "enum-without-a-comma",
        "GOODS(\"Hàng hóa | Hàng\", \"Goods\"),",
        "GOODS(\"Hàng hóa | Hàng\", \"Goods\")");
    types("heading-of-two-columns", "@Column({\"Ngày trả\"})", "@Column({\"Loại\"})");
    types(
        "import-of-a-class-that-is-not-there",
        "package invoices\n",
        "package invoices\n\nimport org.rasoat.facts.Inovice\n");
  }

  private void syntax() {
    rules(
        "rule-without-end",
        "  report.cell($i, \"net\");\nend\n\nrule \"INV-02\"",
        "  report.cell($i, \"net\");\n\nrule \"INV-02\"");
    rules("bracket-not-closed", "$net : net < 0 )", "$net : net < 0");
    rules("bracket-too-many", "$net : net < 0 )", "$net : net < 0 ))");
    rules("quotation-mark-not-closed", "@title_vi(\"Hóa đơn âm\")", "@title_vi(\"Hóa đơn âm)");
    rules("keyword-misspelt", "when\n  " + CONDITION, "wehn\n  " + CONDITION);
    rules("then-forgotten", "  " + CONDITION + "\nthen\n", "  " + CONDITION + "\n");
    rules("when-forgotten", "when\n  " + CONDITION, "  " + CONDITION);
    rules(
        "comma-between-conditions-forgotten",
        "$code : code, $net : net < 0",
        "$code : code $net : net < 0");
    rules("single-equals-sign", "kind == $kind", "kind = $kind");
    rules("single-ampersand", "$net : net < 0", "$net : net < 0 & code != null");
    rules("curly-quotation-marks", "@severity(\"warning\")", "@severity(“warning”)");
    rules("rule-name-without-quotation-marks", "rule \"INV-01\"", "rule INV 01");
    rules("rule-word-misspelt", "rule \"INV-02\"", "ruel \"INV-02\"");
    rules("decimal-comma", "$net : net < 0", "$net : net < 0,5");
    rules("remark-not-closed", "rule \"INV-02\"", "/* vượt mức\nrule \"INV-02\"");
  }

  private void conditions() {
    rules("field-misspelt", "$net : net < 0", "$net : nett < 0");
    rules(
        "field-of-another-type",
        "not Payment( code == $code )",
        "not Payment( paid == null, code == $code )");
    rules("type-misspelt", "not Payment( code", "not Paiment( code");
    rules("type-in-lower-case", "not Payment( code", "not payment( code");
    rules("enum-value-misspelt", "kind == $kind,", "kind == Kind.GOOD,");
    rules("enum-misspelt", "kind == $kind,", "kind == Kinds.GOODS,");
    rules("text-compared-with-a-number", "$net : net < 0", "$net : net < \"không\"");
    rules("date-compared-with-a-text", "$net : net < 0", "$net : net < 0, paid > \"01/02/2020\"");
    rules("date-compared-with-a-number", "$net : net < 0", "$net : net < 0, paid > 5");
    rules("enum-compared-with-a-text", "kind == $kind,", "kind == \"Hàng hóa\",");
    rules("variable-not-bound", "net > $most )", "net > $mots )");
    rules("variable-bound-twice", "$code : code, $net : net < 0", "$code : code, $code : net < 0");
    rules("method-that-is-not-there", "$net : net < 0", "$net : net < 0, code.startWith(\"A\")");
    rules("operator-that-is-not-there", "$net : net < 0", "$net : net =< 0");
    rules("not-equal-as-in-excel", "$net : net < 0", "$net : net <> 0");
    rules(
        "and-written-as-a-word", "$code : code, $net : net < 0", "$code : code and $net : net < 0");
    rule(
        "accumulate-function-misspelt",
        "INV-04",
        "accumulate( Invoice( $n : net ); $sum : suma($n); $sum > 5 )",
        "report.sheet(\"Invoice\");");
    rule(
        "or-branches-bind-differently",
        "INV-04",
        "( $i : Invoice( net < 0 ) or Payment( amount < 0 ) )",
        "report.row($i);");
    all.add(
        new Mistake(
            "field-that-only-a-function-names",
            "$i : Invoice( isUnpaid(this) )",
            pack ->
                pack.write(
                        "unpaid.drl",
                        "package invoices\n\nfunction boolean isUnpaid(Invoice one) {\n  return one.getPaid() == null;\n}\n")
                    .rule("INV-04", "$i : Invoice( isUnpaid(this) )", "report.row($i);")));
    rule("function-that-is-not-there", "INV-04", "$i : Invoice( isLate(paid) )", "report.row($i);");
  }

  private void consequences() {
    rules("method-of-report-misspelt", "report.row($i);", "report.rov($i);");
    rules("semicolon-forgotten", "report.row($i);", "report.row($i)");
    rules("variable-in-the-consequence-misspelt", "report.row($i);", "report.row($invoice);");
    rules("number-of-arguments", "report.row($i);", "report.row($i, \"code\", 1);");
    rules("field-of-a-cell-misspelt", "report.row($i);", "report.cell($i, \"cod\");");
    rules("sheet-of-a-report-misspelt", "report.row($i);", "report.sheet(\"Invoyce\");");
    rules("java-that-is-none", "report.row($i);", "if $i == null report.row($i);");
    rules("facts-changed", "report.row($i);", "modify($i) { setNet(null) }; report.row($i);");
    rules("facts-inserted", "report.row($i);", "insert(new Payment()); report.row($i);");
    rules(
        "salience",
        "when\n  $i : Invoice( $code : code )",
        "  salience 10\nwhen\n  $i : Invoice( $code : code )");
    endless("loop-without-end", "INV-04", "$i : Invoice()", "while (true) { }");
    rule(
        "empty-cell-in-arithmetic",
        "INV-04",
        "$i : Invoice()",
        "if ($i.getNet().add($i.getNet()).signum() < 0) report.row($i);");
    rule(
        "division-by-zero",
        "INV-04",
        "$i : Invoice( $n : net != null )",
        "if ($n.divide(BigDecimal.ZERO).signum() < 0) report.row($i);");
    rule(
        "division-by-zero-in-a-condition",
        "INV-04",
        "$i : Invoice( net != null, net.divide(BigDecimal.ZERO) != null )",
        "report.row($i);");
    rule("rule-that-feeds-itself", "INV-04", "$i : Invoice()", "insert(new Invoice());");
  }

  private void metadata() {
    rules("id-in-use-twice", "rule \"INV-03\"", "rule \"INV-02\"");
    rules("id-of-the-reading", "rule \"INV-03\"", "rule \"DQ-03\"");
    rules("id-that-is-none", "rule \"INV-03\"", "rule \"hóa đơn 3\"");
    rules("title-in-one-language-only", "@title_en(\"Not paid\")", "");
    rules("message-in-one-language-only", "@en(\"{$code} has no payment\")", "");
    rules("severity-that-is-none", "@severity(\"warning\")", "@severity(\"warn\")");
    rules("basis-that-is-none", "@basis(\"local\")", "@basis(\"luật\")");
    rules(
        "type-of-checks-misspelt",
        "@severity(\"warning\") @checks(\"Invoice\")",
        "@severity(\"warning\") @checks(\"Invoices\")");
    rules(
        "annotation-of-a-rule-misspelt",
        "@title_en(\"Not paid\")",
        "@title_en(\"Not paid\") @optionl(\"Payment\")");
    rules("variable-of-a-message-misspelt", "{$code} chưa", "{$cod} chưa");
    rules("form-of-a-variable-misspelt", "{$net} vượt", "{$net|percnt} vượt");
    rules("bracket-of-a-variable-not-closed", "{$code} chưa", "{$code chưa");
    rules(
        "field-of-optional-misspelt",
        "@title_en(\"Not paid\")",
        "@title_en(\"Not paid\") @optional(\"Invoice.payd\")");
    rules(
        "field-of-needs-misspelt",
        "@title_en(\"Not paid\")",
        "@title_en(\"Not paid\") @needs(\"Invoice.payd | Payment.code\")");
    write(
        "derivations-in-a-circle",
        "more.drl",
        """
        package invoices

        declare A
          code : Name
        end

        declare B
          code : Name
        end

        rule "a from b"
          @derives("A")
        when
          B( $code : code )
        then
          insertLogical(new A($code));
        end

        rule "b from a"
          @derives("B")
        when
          A( $code : code )
        then
          insertLogical(new B($code));
        end
        """);
  }

  private void functions() {
    write(
        "function-of-an-unknown-type",
        "counts.drl",
        """
        package invoices

        function int countOf(List all) {
          Map byCode = new java.util.HashMap();
          return byCode.size();
        }
        """);
    write(
        "function-that-gives-something-else",
        "counts.drl",
        """
        package invoices

        function int countOf(List all) {
          return all.toString();
        }
        """);
    write(
        "function-without-a-bracket",
        "counts.drl",
        """
        package invoices

        function int countOf(List all) {
          return all.size(;
        }
        """);
  }

  private void pages() {
    page("page-of-no-rule", "## INV-01", "## INV-09");
    page("part-of-a-page-misspelt", "### Phải làm gì", "### Phải làm");
    page("table-without-a-name", "#### Âm · Negative\nHóa đơn:", "#### Âm · Negative");
    page(
        "sheet-of-a-table-misspelt",
        "#### Âm · Negative\nHóa đơn:",
        "#### Âm · Negative\nHóa đơm:");
    page(
        "column-of-a-table-misspelt",
        "| Số hóa đơn | Thành tiền |\n|---|---|\n| A-1 | **-5** |",
        "| Số hóa đơn | Thành tìn |\n|---|---|\n| A-1 | **-5** |");
    page("table-without-its-line-of-dashes", "|---|---|\n| A-1 | **-5** |", "| A-1 | **-5** |");
    page("row-with-too-many-cells", "| A-1 | **-5** |", "| A-1 | **-5** | ghi chú |");
    page("day-of-a-page-that-is-none", "Ngày xét: 20/02/2020", "Ngày xét: 31/02/2020");
    page("day-of-a-page-missing", "Ngày xét: 20/02/2020\n", "");
    page("nothing-marked-bold", "**-5**", "-5");
    page("wrong-cell-marked-bold", "| A-1 | **-5** |", "| **A-1** | -5 |");
    page("message-of-a-page-differs", "> A-1: thành tiền -5", "> A-1: tiền -5");
    page("number-of-a-table-that-is-none", "| A-1 | 0 |", "| A-1 | nhiều |");
    page("page-twice", "## INV-01", "## INV-01\n\n## INV-01");
    page("no-table-that-fails", PAGE.substring(PAGE.indexOf("### Không đạt")), "");
  }

  private void tables() {
    write("table-of-no-type", "reference/limitz.csv", "Loại,Nhiều nhất\n");
    write(
        "number-of-a-csv-that-is-none",
        "reference/limits.csv",
        "Loại,Nhiều nhất\nHàng hóa,rất nhiều\n");
    write("column-of-a-csv-misspelt", "reference/limits.csv", "Loại,Nhều nhất\nHàng hóa,1000\n");
    write(
        "value-of-an-enum-that-is-none",
        "reference/limits.csv",
        "Loại,Nhiều nhất\nHàng hoa quả,1000\n");
    write(
        "row-of-a-csv-twice",
        "reference/limits.csv",
        "Loại,Nhiều nhất\nHàng hóa,1000\nHàng hóa,1000\n");
    write("row-of-a-csv-without-its-key", "reference/limits.csv", "Loại,Nhiều nhất\n,1000\n");
    write(
        "quotation-mark-of-a-csv-not-closed",
        "reference/limits.csv",
        "Loại,Nhiều nhất\n\"Hàng hóa,1000\nDịch vụ,500\n");
    write("csv-without-headings", "reference/limits.csv", "Hàng hóa,1000\nDịch vụ,500\n");
    write("empty-csv", "reference/limits.csv", "");
    all.add(
        new Mistake(
            "day-of-a-csv-that-is-none",
            "reference/days.csv: Nghỉ,31/02/2020",
            pack ->
                pack.write(
                        "days.drl",
                        "package invoices\n\ndeclare Day extends Row\n  name : String    @Column(value={\"Tên\"}, key=true)\n  day  : LocalDate @Column({\"Ngày\"})\nend\n")
                    .write("reference/days.csv", "Tên,Ngày\nNghỉ,31/02/2020\n")));
  }

  private void decisionTables() {
    table("field-in-a-decision-table-misspelt", "|net|2000|", "|nett|2000|");
    table("variable-in-a-decision-table-misspelt", "{$net} quá lớn", "{$nett} quá lớn");
    table("cell-of-a-decision-table-broken", "|5000|", "|5000 )|");
    table("keyword-of-a-decision-table-misspelt", "NAME|METADATA", "TÊN|METADATA");
    table("id-in-two-rows", "INV-12", "INV-11");
    table("severity-in-a-decision-table", "|warning|", "|nặng|");
    write("decision-table-that-is-no-workbook", "limits.drl.xlsx", "INV-11,net,5000");
  }

  private void endless(String name, String id, String when, String then) {
    // The loop of the test ends with the wait for it.
    String heeding = then.replace("true", "!Thread.currentThread().isInterrupted()");
    all.add(new Mistake(name, when + " → " + then, pack -> pack.rule(id, when, heeding), true));
  }

  private void encodings() {
    encoded("rules-in-windows-1258", "windows-1258");
    encoded("rules-in-utf-16", "UTF-16LE");
  }

  private void types(String name, String part, String by) {
    change(name, "types.drl", part, by);
  }

  private void rules(String name, String part, String by) {
    change(name, "checks.drl", part, by);
  }

  private void page(String name, String part, String by) {
    change(name, "checks.md", part, by);
  }

  private void change(String name, String file, String part, String by) {
    String typed =
        file + ": " + (by.isEmpty() ? "- " + part : by).strip().lines().findFirst().orElse("");
    all.add(new Mistake(name, typed, pack -> pack.change(file, part, by)));
  }

  private void write(String name, String file, String text) {
    String typed = file + ": " + text.strip().replace("\n", " ⏎ ");
    all.add(new Mistake(name, typed, pack -> pack.write(file, text)));
  }

  private void rule(String name, String id, String when, String then) {
    all.add(new Mistake(name, when + " → " + then, pack -> pack.rule(id, when, then)));
  }

  private void table(String name, String part, String by) {
    all.add(
        new Mistake(
            name,
            "limits.drl.xlsx: " + by,
            pack -> {
              try {
                DecisionTable.in(pack, "limits.drl.xlsx", DecisionTable.SHEET.replace(part, by));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  private void encoded(String name, String charset) {
    all.add(
        new Mistake(
            name,
            "checks.drl: " + charset,
            pack -> {
              try {
                var file = pack.folder().resolve("checks.drl");
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Files.write(
                    file,
                    (charset.equals("windows-1258")
                            ? Normalizer.normalize(text, Normalizer.Form.NFD)
                            : text)
                        .getBytes(Charset.forName(charset)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }
}
