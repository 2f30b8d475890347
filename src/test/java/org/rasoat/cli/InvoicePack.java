package org.rasoat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack of one type and one rule with its page, in a folder that tests change. */
final class InvoicePack {

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

  private final Path folder;

  private InvoicePack(Path folder) {
    this.folder = folder;
  }

  /** The sound pack, in a folder below the given one. */
  static InvoicePack in(Path parent) {
    return new InvoicePack(parent.resolve("invoices"))
        .write("checks.drl", RULES)
        .write("checks.md", PAGE);
  }

  InvoicePack write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Replaces a part of a file, which must be there. */
  InvoicePack change(String name, String part, String by) {
    String text = text(name);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(part + " is not in " + name);
    }
    return write(name, text.replace(part, by));
  }

  String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
