package org.rasoat.workbook;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A look at the directory of a zip before the zip is opened: the JDK takes as much memory as the
 * directory claims, and does not mind parts of one name or parts that overlap, of which one reader
 * sees this and another sees that.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int COMMENT = 0xFFFF;
  private static final long IN_EXTRA = 0xFFFFFFFFL;

  /** The most bytes that the name, the extra data and the comment of a part may have. */
  private static final int WORDS = 2_000;

  private final RandomAccessFile file;
  private final Meter meter;
  private final List<Span> spans = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** From where to where a part reaches in the file. */
  private record Span(long start, long end) {}

  /** Where the directory stands, by its own account. */
  private record Place(long entries, long length, long offset, long end) {}

  private ZipDirectory(RandomAccessFile file, Meter meter) {
    this.file = file;
    this.meter = meter;
  }

  /**
   * Looks through the directory.
   *
   * @throws Refusal.Refused if it is too large or contradicts itself
   * @throws ZipException if there is none
   */
  static void check(Path path, Meter meter) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      new ZipDirectory(file, meter).check();
    }
  }

  private void check() throws IOException {
    Place place = place();
    long parts = meter.limits().of(Limit.PARTS);
    meter.atMost(Limit.PARTS, place.entries());
    if (place.length() > parts * (ENTRY_LENGTH + WORDS)) {
      throw new Refusal.Refused(Limit.PARTS, parts);
    }
    long start = place.end() - place.length();
    // What stands before the first part, such as a program that unpacks itself, shifts all places.
    long shift = start - place.offset();
    if (start < 0 || shift < 0) {
      throw new ZipException("directory outside of the file");
    }
    ByteBuffer directory = read(start, (int) place.length());
    for (long i = 0; i < place.entries(); i++) {
      entry(directory, shift, start);
    }
    requireApart();
  }

  private void entry(ByteBuffer directory, long shift, long end) throws IOException {
    int at = directory.position();
    if (directory.remaining() < ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
      throw new ZipException("directory ends early");
    }
    long packed = directory.getInt(at + 20) & IN_EXTRA;
    long size = directory.getInt(at + 24) & IN_EXTRA;
    long offset = directory.getInt(at + 42) & IN_EXTRA;
    int name = directory.getShort(at + 28) & 0xFFFF;
    int extra = directory.getShort(at + 30) & 0xFFFF;
    int comment = directory.getShort(at + 32) & 0xFFFF;
    if (directory.remaining() < ENTRY_LENGTH + name + extra + comment) {
      throw new ZipException("directory ends early");
    }
    byte[] words = new byte[name];
    directory.get(at + ENTRY_LENGTH, words);
    if (packed == IN_EXTRA || size == IN_EXTRA || offset == IN_EXTRA) {
      ByteBuffer large = large(directory, at + ENTRY_LENGTH + name, extra);
      size = size == IN_EXTRA ? large.getLong() : size;
      packed = packed == IN_EXTRA ? large.getLong() : packed;
      offset = offset == IN_EXTRA ? large.getLong() : offset;
    }
    directory.position(at + ENTRY_LENGTH + name + extra + comment);
    if (!names.add(XlsxPackage.key(new String(words, StandardCharsets.UTF_8)))) {
      throw Refusal.CONTRADICTORY.thrown();
    }
    span(offset + shift, packed, end);
  }

  /** The sizes that stand in the extra data when they do not fit into 32 bits. */
  private static ByteBuffer large(ByteBuffer directory, int start, int length) {
    for (int at = start; at + 4 <= start + length; ) {
      int size = directory.getShort(at + 2) & 0xFFFF;
      if (directory.getShort(at) == 1) {
        return directory
            .slice(at + 4, Math.min(size, start + length - at - 4))
            .order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + size;
    }
    return ByteBuffer.allocate(0);
  }

  private void span(long start, long packed, long end) throws IOException {
    if (start < 0 || packed < 0 || start + LOCAL_LENGTH > end || packed > end) {
      throw Refusal.CONTRADICTORY.thrown();
    }
    ByteBuffer local = read(start, LOCAL_LENGTH);
    int words = (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
    spans.add(new Span(start, start + LOCAL_LENGTH + words + packed));
    if (start + LOCAL_LENGTH + words + packed > end) {
      throw Refusal.CONTRADICTORY.thrown();
    }
  }

  private void requireApart() {
    spans.sort(Comparator.comparingLong(Span::start));
    long reached = 0;
    for (Span span : spans) {
      if (span.start() < reached) {
        throw Refusal.CONTRADICTORY.thrown();
      }
      reached = span.end();
    }
  }

  private Place place() throws IOException {
    long length = file.length();
    int tail = (int) Math.min(length, END_LENGTH + COMMENT);
    ByteBuffer bytes = read(length - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        long end = length - tail + at;
        Place large = at < LOCATOR_LENGTH ? null : large(bytes, at - LOCATOR_LENGTH);
        return large != null
            ? large
            : new Place(
                bytes.getShort(at + 10) & 0xFFFF,
                bytes.getInt(at + 12) & IN_EXTRA,
                bytes.getInt(at + 16) & IN_EXTRA,
                end);
      }
    }
    throw new ZipException("no directory");
  }

  /** The account for zips that are large or say so, or null. */
  private @Nullable Place large(ByteBuffer bytes, int locator) throws IOException {
    if (bytes.getInt(locator) != LOCATOR) {
      return null;
    }
    long at = bytes.getLong(locator + 8);
    if (at < 0 || at > file.length() - END_64_LENGTH) {
      throw new ZipException("directory outside of the file");
    }
    ByteBuffer record = read(at, END_64_LENGTH);
    return new Place(record.getLong(32), record.getLong(40), record.getLong(48), at);
  }

  private ByteBuffer read(long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(start);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
