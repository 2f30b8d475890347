package org.rasoat.workbook;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.poi.util.CodePageUtil;

/** The records of a BIFF5 stream, one after another. */
final class Biff {

  static final int EOF = 0x0A;
  static final int BOF = 0x809;
  static final int DATEMODE = 0x22;
  static final int FILEPASS = 0x2F;
  static final int FONT = 0x31;
  static final int CODEPAGE = 0x42;
  static final int COLINFO = 0x7D;
  static final int BOUNDSHEET = 0x85;
  static final int FILTERMODE = 0x9B;
  static final int MULRK = 0xBD;
  static final int RSTRING = 0xD6;
  static final int XF = 0xE0;
  static final int FORMULA = 0x06;
  static final int NUMBER = 0x203;
  static final int LABEL = 0x204;
  static final int BOOLERR = 0x205;
  static final int STRING = 0x207;
  static final int ROW = 0x208;
  static final int RK = 0x27E;
  static final int FORMAT = 0x41E;

  /** What Excel 2 to 95 calls the code page of Windows in the west. */
  private static final int WESTERN = 0x8001;

  private final byte[] stream;
  private int next;
  private int id;
  private ByteBuffer data = ByteBuffer.allocate(0);

  /** The records from a position on. */
  Biff(byte[] stream, int position) {
    this.stream = stream;
    this.next = position;
  }

  /**
   * Goes to the next record; false at the end of the stream.
   *
   * @throws IndexOutOfBoundsException if it is cut off
   */
  boolean next() {
    if (next < 0 || next + 4 > stream.length) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(stream, next, 4).slice().order(ByteOrder.LITTLE_ENDIAN);
    id = head.getShort(0) & 0xFFFF;
    int length = head.getShort(2) & 0xFFFF;
    data = ByteBuffer.wrap(stream, next + 4, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    next += 4 + length;
    return true;
  }

  int id() {
    return id;
  }

  /** What the record at hand holds, its numbers in the order of Intel. */
  ByteBuffer data() {
    return data;
  }

  /** Whether bytes begin as a stream of records of Excel 97 or later. */
  static boolean begins97(byte[] head) {
    return head.length > 8 && head[0] == 9 && head[1] == 8 && head[4] == 0 && head[5] == 6;
  }

  /** The bytes of a text whose length stands before it in one byte or two. */
  static byte[] bytes(ByteBuffer data, int at, int width) {
    int length = width == 1 ? data.get(at) & 0xFF : data.getShort(at) & 0xFFFF;
    byte[] bytes = new byte[Math.min(length, data.limit() - at - width)];
    data.get(at + width, bytes);
    return bytes;
  }

  /** The number in four bytes: part of a double or a whole number, perhaps in hundredths. */
  static double rk(int packed) {
    double value =
        (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((long) (packed & ~3) << 32);
    return (packed & 1) != 0 ? value / 100 : value;
  }

  /** The encoding of a code page; the western one if Java does not know it. */
  static Charset charset(int codepage) {
    try {
      return Charset.forName(
          codepage == WESTERN ? "windows-1252" : CodePageUtil.codepageToEncoding(codepage, true));
    } catch (UnsupportedEncodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException unknown) {
      return Charset.forName("windows-1252");
    }
  }
}
