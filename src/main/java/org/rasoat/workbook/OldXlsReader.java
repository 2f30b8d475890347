package org.rasoat.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code .xls} of Excel 5 and 95 (BIFF5), which POI only extracts text from. Its texts are
 * bytes of the code page that the workbook names.
 */
final class OldXlsReader {

  private static final int GLOBALS = 5;
  private static final int WORKSHEET = 0x10;

  private final byte[] stream;
  private final String file;
  private final Meter meter;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<NumberFormat> styles = new ArrayList<>();
  private final List<Encoding> fonts = new ArrayList<>();
  private final List<Integer> styleFonts = new ArrayList<>();
  private final List<Tab> tabs = new ArrayList<>();
  private Charset charset = Charset.forName("windows-1252");
  private boolean date1904;

  private record Tab(int position, Visibility visibility, String name) {}

  private OldXlsReader(byte[] stream, String file, Meter meter) {
    this.stream = stream;
    this.file = file;
    this.meter = meter;
  }

  /** Whether bytes begin as a stream of such records. */
  static boolean begins(byte[] head) {
    return head.length > 8 && head[0] == 9 && head[1] == 8 && head[4] == 0 && head[5] == 5;
  }

  /**
   * The sheets of a workbook.
   *
   * @param stream its records
   * @throws Refusal.Refused if they are of an older Excel, or need a password
   */
  static List<Worksheet> read(byte[] stream, String file, Meter meter) {
    if (!begins(stream)) {
      throw Refusal.OLD.thrown();
    }
    return new OldXlsReader(stream, file, meter).sheets();
  }

  private List<Worksheet> sheets() {
    Biff records = new Biff(stream, 0);
    int kind = records.next() ? records.data().getShort(2) : 0;
    if (kind != GLOBALS) {
      throw Refusal.OLD.thrown();
    }
    while (records.next() && records.id() != Biff.EOF) {
      global(records.id(), records.data());
    }
    Fonts all = new Fonts(fonts);
    Fonts cells =
        new Fonts(styleFonts.stream().map(font -> all.of(font > 4 ? font - 1 : font)).toList());
    CellMaker maker = new CellMaker(new Texts(meter), new Formats(styles, date1904), cells, meter);
    List<Worksheet> sheets = new ArrayList<>();
    for (Tab tab : tabs) {
      Biff sheet = new Biff(stream, tab.position());
      if (sheet.next() && sheet.id() == Biff.BOF && sheet.data().getShort(2) == WORKSHEET) {
        Worksheet.Builder builder =
            Worksheet.builder(file, tab.name(), maker).visibility(tab.visibility());
        new OldXlsSheet(sheet, builder, maker, this::text).read();
        sheets.add(builder.build());
      }
    }
    return sheets;
  }

  private void global(int id, ByteBuffer data) {
    meter.step();
    meter.atMost(Limit.STYLES, styles.size() + fonts.size() + codes.size());
    meter.atMost(Limit.SHEETS, tabs.size());
    switch (id) {
      case Biff.FILEPASS -> throw Refusal.PASSWORD_OLD.thrown();
      case Biff.CODEPAGE -> charset = Biff.charset(data.getShort(0) & 0xFFFF);
      case Biff.DATEMODE -> date1904 = data.getShort(0) == 1;
      case Biff.FONT -> fonts.add(Encoding.ofFont(text(Biff.bytes(data, 14, 1))));
      case Biff.FORMAT -> codes.put((int) data.getShort(0), text(Biff.bytes(data, 2, 1)));
      case Biff.XF -> {
        int format = data.getShort(2);
        styleFonts.add((int) data.getShort(0));
        styles.add(NumberFormat.of(format, codes.get(format)));
      }
      case Biff.BOUNDSHEET -> tabs.add(tab(data));
      default -> {}
    }
  }

  private Tab tab(ByteBuffer data) {
    Visibility visibility =
        switch (data.get(4) & 3) {
          case 0 -> Visibility.VISIBLE;
          case 1 -> Visibility.HIDDEN;
          default -> Visibility.VERY_HIDDEN;
        };
    return new Tab(data.getInt(0), visibility, text(Biff.bytes(data, 6, 1)));
  }

  /** The tones of the Vietnamese code page are marks of their own, which nobody typed so. */
  private String text(byte[] bytes) {
    return Normalizer.normalize(new String(bytes, charset), Normalizer.Form.NFC);
  }
}
