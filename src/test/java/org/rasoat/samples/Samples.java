package org.rasoat.samples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample workbooks. {@code mvn test -Dtest=SamplesTest -Dsamples=update} rewrites them. */
public final class Samples {

  /** Where they are kept. */
  public static final Path FOLDER = Path.of("spreadsheets");

  private static final SampleWorkbook.Colophon TAY_HO =
      new SampleWorkbook.Colophon(
          "Ban Tổ chức Quận ủy Tây Hồ",
          "Hồ sơ chuẩn bị đại hội đảng các cấp nhiệm kỳ 2020-2025",
          LocalDate.of(2020, 2, 20));
  private static final SampleWorkbook.Colophon COMMUNE =
      new SampleWorkbook.Colophon(
          "Đảng ủy xã Minh Họa",
          "Hồ sơ chuẩn bị đại hội đảng các cấp nhiệm kỳ 2025-2030",
          Commune.REPORT_DATE);

  private static final SampleWorkbook.Colophon FIRE_SAFETY =
      new SampleWorkbook.Colophon(
          FireSafety.OFFICE, "Kiểm tra phòng cháy, chữa cháy trường học", FireSafety.REPORT_DATE);

  private Samples() {}

  /** The bytes of each file by its path in {@link #FOLDER}. */
  public static Map<String, byte[]> all() {
    Dossier dossier = Dossier.invent();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tay-ho-2020.xlsx", SampleWorkbook.bytes(SampleWorkbook.whole(dossier), TAY_HO));
    files.put(
        "tay-ho-2020-broken.xlsx", SampleWorkbook.bytes(BrokenSample.workbook(dossier), TAY_HO));
    files.put(
        "tay-ho-2020/lich-dai-hoi.xlsx",
        SampleWorkbook.bytes(SampleWorkbook.schedule(dossier), TAY_HO));
    files.put(
        "tay-ho-2020/nhan-su.xlsx",
        SampleWorkbook.bytes(SampleWorkbook.personnel(dossier), TAY_HO));
    files.put(
        "cap-xa-2025.xlsx", SampleWorkbook.bytes(SampleWorkbook.whole(Commune.invent()), COMMUNE));
    files.put(
        "fire-safety.xlsx", SampleWorkbook.bytes(FireSafety.invent().workbook(), FIRE_SAFETY));
    return files;
  }
}
