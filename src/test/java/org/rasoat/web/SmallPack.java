package org.rasoat.web;

import java.nio.file.Path;
import org.rasoat.samples.PackFolder;

/** A pack of one type and one rule, in a folder that tests change. */
final class SmallPack extends PackFolder<SmallPack> {

  private static final String TYPES =
      """
      package parcels

      declare Parcel extends Row
        @Sheet(value={"Kiện hàng", "Parcels"}, required=true)
        code   : Name       @Column(value={"Mã kiện"}, required=true, key=true)
        weight : BigDecimal @Column(value={"Cân nặng"}, required=true)
      end
      """;

  private static final String RULES =
      """
      package parcels

      rule "PAR-01"
        @title_vi("Kiện quá nặng") @title_en("Parcel too heavy")
        @severity("error") @checks("Parcel") @source("Kho") @basis("design")
        @vi("{$code} nặng {$weight}") @en("{$code} weighs {$weight}")
      when
        $p : Parcel( $code : code, $weight : weight > 30 )
      then
        report.cell($p, "weight");
      end
      """;

  private static final String PAGE =
      """
      # Kiện hàng · Parcels

      Ngày xét: 20/02/2020

      ## PAR-01

      ### Vì sao
      Một người bê không nổi.

      ### Why
      Nobody can lift it.

      ### Phải làm gì
      Chia kiện.

      ### What to do
      Split it.

      ### Đạt · Passes
      Kiện hàng:

      | Mã kiện | Cân nặng |
      |---|---|
      | K1 | 30 |

      ### Không đạt · Fails
      Kiện hàng:

      | Mã kiện | Cân nặng |
      |---|---|
      | K1 | **31** |

      > K1 nặng 31
      """;

  /** A workbook of two parcels, one of which is too heavy. */
  static final String TABLE = "Mã kiện,Cân nặng\nK1,12\nK2,44\n";

  private SmallPack(Path folder) {
    super(folder);
  }

  @Override
  protected SmallPack self() {
    return this;
  }

  static SmallPack in(Path parent) {
    return new SmallPack(parent.resolve("parcels"))
        .write("types.drl", TYPES)
        .write("weights.drl", RULES)
        .write("weights.md", PAGE);
  }

  /** Makes a check wait in the middle of its rules until {@link Hold} is let go. */
  SmallPack holding() {
    return change("weights.drl", "then\n", "then\n  org.rasoat.web.Hold.wait(\"rule\");\n");
  }
}
