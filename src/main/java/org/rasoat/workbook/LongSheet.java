package org.rasoat.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the part of a long worksheet in pieces, side by side. It is cut before rows, and each piece
 * is made a document of its own by what stands before the first row; what is left without rows is
 * one, too. A cut at a wrong place, such as within a comment, leaves a piece that is not
 * well-formed. So a part that cannot be read in pieces may still be sound, and is to be read as a
 * whole.
 */
final class LongSheet {

  private static final Logger LOG = LoggerFactory.getLogger(LongSheet.class);

  /** From so many bytes on it is worth it. */
  static final long LONG = 1L << 20;

  /** How many bytes a piece has; with fewer of them, threads wait for each other more often. */
  static final int PIECE = 1 << 20;

  /** The most bytes before the first row: each piece has them once more. */
  private static final int MOST_BEFORE = 1 << 16;

  /** The most bytes without a row to cut at, in pieces: what stands behind the rows may be long. */
  private static final int MOST_UNCUT = 32;

  /** How many pieces are kept coming for each thread. */
  private static final int AHEAD = 2;

  private static final byte[] ROWS = bytes("<sheetData>");
  private static final byte[] MORE_ROWS = bytes("<sheetData");
  private static final byte[] ROW = bytes("<row");
  private static final String ROOT = "<worksheet";
  private static final String EXTENDED = " xmlns:x14ac=\"";
  private static final byte[] END = bytes("</sheetData>");
  private static final byte[] REST = bytes("</sheetData></worksheet>");

  private final InputStream in;
  private final Worksheet.Builder sheet;
  private final CellMaker maker;
  private final Formats formats;
  private final int size;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final XmlNames names = new XmlNames();
  private final Queue<Future<Piece>> coming = new ArrayDeque<>();

  /** The buffers that hold the coming pieces, in their order, and those to be used again. */
  private final Queue<byte[]> lent = new ArrayDeque<>();

  private final Queue<byte[]> free = new ArrayDeque<>();

  /** What was read and belongs to no piece yet. */
  private byte[] buffer;

  private int length;
  private byte[] head = {};

  /** Whether the head declares what Excel has of its own in rows. */
  private boolean extended;

  /** Rows that were read, and what measured them. */
  private record Piece(Worksheet.Builder rows, Meter meter) {}

  /**
   * A reader.
   *
   * @param in the part
   * @param sheet takes what it holds
   * @param maker its meter measures the sheet
   * @param size how many bytes a piece shall have
   */
  LongSheet(InputStream in, Worksheet.Builder sheet, CellMaker maker, Formats formats, int size) {
    this.in = in;
    this.sheet = sheet;
    this.maker = maker;
    this.formats = formats;
    this.size = size;
    buffer = new byte[2 * size];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads it. Whatever it throws leaves the sheet half filled.
   *
   * @throws XMLStreamException if the part is not well-formed or cannot be cut
   */
  void read() throws IOException, XMLStreamException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, LongSheet::daemon);
    try {
      boolean more = fill();
      while (more && length < MOST_BEFORE && find(ROWS) < 0) {
        more = fill();
      }
      head = take(required(find(ROWS), "no rows begin") + ROWS.length);
      extended = declaresExtension(new String(head, StandardCharsets.ISO_8859_1));
      while (more) {
        int cut = lastRow();
        if (cut > 0) {
          send(cut, pool);
        } else if (length > MOST_UNCUT * size) {
          throw new XMLStreamException("no row to cut at");
        }
        more = fill();
      }
      send(required(find(END), "no end of the rows"), pool);
      while (!coming.isEmpty()) {
        arrive();
      }
      if (find(MORE_ROWS) >= 0) {
        throw new XMLStreamException("rows in two places");
      }
      Xml rest = Xml.open(document(bytes(head), bytes(take(length))), maker.meter(), names);
      new SheetPart(rest, sheet, maker, formats).read();
    } catch (IOException | XMLStreamException | RuntimeException e) {
      LOG.debug("a long sheet cannot be read in pieces: {}", e.getClass().getSimpleName());
      throw e;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Whether the root element declares the prefix, and not only one of those within it. */
  private static boolean declaresExtension(String head) {
    int root = head.indexOf(ROOT);
    return root >= 0 && head.substring(root, head.indexOf('>', root)).contains(EXTENDED);
  }

  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "sheet");
    thread.setDaemon(true);
    return thread;
  }

  /** Reads on; false at the end of the part. */
  private boolean fill() throws IOException {
    if (length + size > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(length + size, buffer.length * 2));
    }
    int count = in.readNBytes(buffer, length, size);
    length += count;
    return count == size;
  }

  /** Takes what stands at the beginning of what was read. */
  private byte[] take(int count) {
    byte[] taken = Arrays.copyOf(buffer, count);
    System.arraycopy(buffer, count, buffer, 0, length - count);
    length -= count;
    return taken;
  }

  /** Where some letters stand first, or a negative number. */
  private int find(byte[] letters) {
    for (int i = 0; i + letters.length <= length; i++) {
      if (stands(letters, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int required(int place, String lacking) throws XMLStreamException {
    if (place < 0) {
      throw new XMLStreamException(lacking);
    }
    return place;
  }

  /** Where the last row begins, or a negative number. */
  private int lastRow() {
    for (int i = length - ROW.length - 1; i >= 0; i--) {
      if (stands(ROW, i) && " />\t\r\n".indexOf(buffer[i + ROW.length]) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean stands(byte[] letters, int at) {
    return buffer[at] == letters[0]
        && Arrays.equals(buffer, at, at + letters.length, letters, 0, letters.length);
  }

  /** Has the first bytes read as a piece, and goes on in another buffer. */
  private void send(int count, ExecutorService pool) throws IOException, XMLStreamException {
    if (coming.size() >= AHEAD * threads) {
      arrive();
    }
    byte[] rows = buffer;
    byte[] other = free.poll();
    buffer = other == null || other.length < length ? new byte[rows.length] : other;
    length -= count;
    System.arraycopy(rows, count, buffer, 0, length);
    Meter meter = maker.meter().branch();
    lent.add(rows);
    coming.add(pool.submit(() -> piece(rows, count, meter)));
  }

  private Piece piece(byte[] rows, int count, Meter meter) throws XMLStreamException {
    Meter trial = meter.branch();
    CellMaker own = maker.forPiece(trial);
    Worksheet.Builder piece = sheet.piece(own);
    try {
      new PlainRows(rows, count, extended, piece, own).read();
      return new Piece(piece, trial);
    } catch (PlainRows.OtherForm other) {
      return parsed(new ByteArrayInputStream(rows, 0, count), meter);
    }
  }

  private Piece parsed(InputStream rows, Meter meter) throws XMLStreamException {
    CellMaker own = maker.forPiece(meter);
    Worksheet.Builder piece = sheet.piece(own);
    Xml xml = Xml.open(document(bytes(head), rows, bytes(REST)), meter, names.piece());
    SheetPart.piece(xml, piece, own, formats).read();
    return new Piece(piece, meter);
  }

  private static InputStream bytes(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static InputStream document(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  /** Waits for the next piece and takes it over. */
  private void arrive() throws IOException, XMLStreamException {
    Piece piece = maker.meter().await(coming.remove());
    maker.meter().join(piece.meter());
    sheet.append(piece.rows());
    free.add(lent.remove());
  }
}
