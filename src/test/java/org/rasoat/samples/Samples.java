package org.rasoat.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample workbooks. {@code mvn test -Dtest=SamplesTest -Dsamples=update} rewrites them. */
public final class Samples {

  /** Where they are kept. */
  public static final Path FOLDER = Path.of("spreadsheets");

  private Samples() {}

  /** The bytes of each file by its path in {@link #FOLDER}. */
  public static Map<String, byte[]> all() {
    Dossier dossier = Dossier.invent();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tay-ho-2020.xlsx", SampleWorkbook.bytes(SampleWorkbook.whole(dossier)));
    files.put("tay-ho-2020-broken.xlsx", SampleWorkbook.bytes(BrokenSample.workbook(dossier)));
    files.put(
        "tay-ho-2020/lich-dai-hoi.xlsx", SampleWorkbook.bytes(SampleWorkbook.schedule(dossier)));
    files.put("tay-ho-2020/nhan-su.xlsx", SampleWorkbook.bytes(SampleWorkbook.personnel(dossier)));
    return files;
  }
}
