package org.rasoat.workbook;

import java.io.EOFException;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndianInputStream;

/**
 * A walk over the records of an {@code .xls} before POI reads them: POI keeps every record and
 * every cell, blank ones too, as an object, and believes what records say of their own contents.
 * The headers of records are readable even where their contents are encrypted.
 */
final class XlsScan {

  private static final int FILE_PASS = 0x2F;
  private static final int BOUND_SHEET = 0x85;
  private static final int MUL_RK = 0xBD;
  private static final int MUL_BLANK = 0xBE;
  private static final int CELL_STYLE = 0xE0;
  private static final int SHARED_TEXTS = 0xFC;

  /** Bytes that POI takes for a cell: its record, its cell, and its place in two tables. */
  private static final long CELL = 130;

  /** Bytes that POI takes for a record beside its contents. */
  private static final long RECORD = 60;

  /** Bytes that POI takes for a shared text, even for an empty one. */
  private static final long TEXT = 120;

  private final LittleEndianInputStream in;
  private final Meter meter;
  private long memory;
  private long cells;
  private long sheets;
  private long styles;
  private boolean encrypted;

  private XlsScan(LittleEndianInputStream in, Meter meter) {
    this.in = in;
    this.meter = meter;
  }

  /**
   * Walks over the workbook in an OLE2 file.
   *
   * @throws Refusal.Refused if it asks for too much
   */
  static void check(DirectoryNode root, Meter meter) throws IOException {
    try (DocumentInputStream stream =
            root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"));
        LittleEndianInputStream in = new LittleEndianInputStream(stream)) {
      // POI holds the stream twice while it reads it.
      long size = stream.available();
      meter.wanted(2 * size);
      new XlsScan(in, meter).walk(size);
    }
  }

  private void walk(long size) throws IOException {
    for (long left = size; left >= 4; ) {
      int kind = in.readUShort();
      int length = in.readUShort();
      left -= 4L + length;
      if (left < 0 || (kind == 0 && length == 0)) {
        // A record that is longer than the file, or the zeros behind the last: POI decides.
        return;
      }
      meter.step();
      record(kind, length);
      meter.wanted(2 * size + memory);
    }
  }

  private void record(int kind, int length) throws IOException {
    int rest = length;
    memory += RECORD + length;
    switch (kind) {
      // Formula, blank, number, label, boolean, shared text, number in short.
      case 0x06, 0x201, 0x203, 0x204, 0x205, 0xFD, 0x27E -> cells(1);
      case MUL_RK -> cells(length / 6);
      case MUL_BLANK -> cells(length / 2);
      case BOUND_SHEET -> meter.atMost(Limit.SHEETS, ++sheets);
      case CELL_STYLE -> meter.atMost(Limit.STYLES, ++styles);
      case FILE_PASS -> encrypted = true;
      case SHARED_TEXTS -> rest -= texts(length);
      default -> {}
    }
    skip(rest);
  }

  private void cells(int number) {
    cells += number;
    meter.atMost(Limit.CELLS, cells);
    memory += CELL * number;
  }

  /** How many texts there are: POI makes as many, even if the record holds none. */
  private int texts(int length) throws IOException {
    if (encrypted || length < 8) {
      return 0;
    }
    in.readInt();
    memory += TEXT * Math.max(in.readInt(), 0);
    return 8;
  }

  private void skip(int length) throws IOException {
    for (int left = length; left > 0; ) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        throw new EOFException();
      }
      left -= (int) skipped;
    }
  }
}
