package org.rasoat.cli;

import java.nio.file.Path;
import org.rasoat.samples.PackFolder;

/** A pack of one type and one rule with its page, in a folder that tests change. */
final class InvoicePack extends PackFolder<InvoicePack> {

  private static final String RULES =
      """
      package invoices

      declare Invoice extends Row
        @Sheet({"Hóa đơn"})
        code : Name       @Column(value={"Số"}, required=true, key=true)
        net  : BigDecimal @Column(value={"Thành tiền"}, required=true)
      end

      rule "INV-01"
        @title_vi("Hóa đơn âm") @title_en("Negative invoice")
        @severity("error") @checks("Invoice") @source("Kế toán") @basis("design")
        @vi("{$code} âm") @en("{$code} is negative")
      when
        $i : Invoice( $code : code, net < 0 )
      then
        report.cell($i, "net");
      end
      """;

  private static final String PAGE =
      """
      # Hóa đơn

      Ngày xét: 20/02/2020

      ## INV-01

      ### Vì sao
      Tiền không âm.

      ### Why
      No negative amounts.

      ### Đạt · Passes
      Hóa đơn:

      | Số | Thành tiền |
      |---|---|
      | A | 5 |

      ### Không đạt · Fails
      Hóa đơn:

      | Số | Thành tiền |
      |---|---|
      | B | **-5** |

      > B âm
      """;

  private InvoicePack(Path folder) {
    super(folder);
  }

  @Override
  protected InvoicePack self() {
    return this;
  }

  /** The sound pack, in a folder below the given one. */
  static InvoicePack in(Path parent) {
    return new InvoicePack(parent.resolve("invoices"))
        .write("checks.drl", RULES)
        .write("checks.md", PAGE);
  }

  @Override
  public String toString() {
    return folder().toString();
  }
}
