package org.rasoat.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is inflated from one part of a zip: counts it, stops a part that grows out of all proportion
 * or to another size than it claims, and one of which a single tag would fill the memory.
 */
final class Guard extends FilterInputStream {

  /** The most bytes between the beginnings of two tags; no text of a cell is so long. */
  private static final int STRETCH = 16 << 20;

  /** More than any tag has, and than signs of equality in the text of a cell. */
  private static final int MOST_VALUES = 20_000;

  private final Meter meter;
  private final long packed;
  private final long size;
  private long read;
  private long tag;

  /** Values of attributes, or what looks like them, since the last tag began. */
  private int values;

  /** Whether each character is one byte at least, so that no byte but a tag's is a {@code <}. */
  private boolean narrow = true;

  /**
   * A guard.
   *
   * @param packed the size of the part in the zip
   * @param size the size that it claims to inflate to; negative if it claims none
   */
  Guard(InputStream in, Meter meter, long packed, long size) {
    super(in);
    this.meter = meter;
    this.packed = Math.max(packed, 1);
    this.size = size;
  }

  /** A guard before a file that is one part by itself. */
  static InputStream of(Path path, Meter meter) throws IOException {
    return new Guard(Files.newInputStream(path), meter, Files.size(path), -1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      if (read == 0) {
        // Marks of UTF-16 and UTF-32, or a first letter in them.
        narrow = bytes[offset] != -1 && bytes[offset] != -2 && bytes[offset] != 0;
        narrow &= count < 2 || bytes[offset + 1] != 0;
      }
      read += count;
      meter.inflated(count);
      grown();
      tags(bytes, offset, count);
    }
    if (size >= 0 && (read > size || (count < 0 && read < size))) {
      throw Refusal.CONTRADICTORY.thrown();
    }
    return count;
  }

  /** A tag with a hundred thousand attributes keeps any parser busy for long. */
  private void values(byte[] bytes, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      values += bytes[i] == '=' ? 1 : 0;
    }
    if (values > MOST_VALUES) {
      throw Refusal.DAMAGED.thrown();
    }
  }

  private void grown() {
    meter.atMost(Limit.PART, read);
    if (read > meter.limits().of(Limit.RATIO_FLOOR)) {
      meter.atMost(Limit.RATIO, read / packed);
    }
  }

  private void tags(byte[] bytes, int offset, int count) {
    long before = tag;
    for (int i = offset + count - 1; narrow && i >= offset; i--) {
      if (bytes[i] == '<') {
        tag = read - (offset + count - i);
        break;
      }
    }
    if (tag == before) {
      values(bytes, offset, count);
    } else {
      values = 0;
    }
    if (read - tag > STRETCH) {
      throw new Refusal.Refused(Limit.CELL_TEXT, meter.limits().of(Limit.CELL_TEXT));
    }
  }
}
