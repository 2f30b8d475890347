package org.rasoat.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/**
 * A copy of a workbook in which cells are marked, with a sheet of results behind the others. The
 * marks of an earlier copy are taken off first, so that a copy of a copy has its own marks alone;
 * everything else of the workbook stays as it is. The file itself is only ever read.
 *
 * <p>POI holds a workbook in memory at about twelve times the size of its sheets' XML, so larger
 * ones are refused, and copies that are made at the same time share that room.
 */
public final class MarkedCopy {

  /** Notes in one copy: with more of them Excel takes long to open it, and LibreOffice minutes. */
  public static final int MOST_NOTES = 2000;

  private static final long MEGABYTE = 1L << 20;

  /** Megabytes of XML, or of an {@code .xls}, that are held at the same time. */
  private static final int ROOM = 24;

  private static final Semaphore FREE = new Semaphore(ROOM, true);

  private MarkedCopy() {}

  /**
   * Makes a marked copy.
   *
   * @param file the workbook
   * @param kind its {@linkplain BookKind#of kind}
   * @param sha256 the SHA-256 of its bytes when it was checked
   * @param marks the cells to be marked, each of them once
   * @param result the sheet to be added
   * @return the bytes of the copy, which is of the same kind
   * @throws NotMarkedException if the file has changed since, is too large, or is written in a way
   *     that cannot be kept
   */
  public static byte[] of(
      Path file, BookKind kind, String sha256, List<Mark> marks, ResultSheet result)
      throws NotMarkedException {
    try {
      int weight = (int) Math.min(ROOM + 1L, weight(file, kind) / MEGABYTE + 1);
      if (weight > ROOM) {
        throw new NotMarkedException("not-marked.large", null);
      }
      FREE.acquireUninterruptibly(weight);
      try {
        byte[] bytes = Files.readAllBytes(file);
        if (!Checksum.of(bytes).equals(sha256)) {
          throw new NotMarkedException("not-marked.changed", null);
        }
        return marked(bytes, kind, marks, result);
      } finally {
        FREE.release(weight);
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new NotMarkedException("not-marked.unusual", e);
    }
  }

  /** A workbook that has nothing but the sheet of results. */
  public static byte[] alone(BookKind kind, ResultSheet result) {
    try (org.apache.poi.ss.usermodel.Workbook book = empty(kind)) {
      ResultDrawing.add(book, result);
      return bytes(book);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("memory does not fail", e);
    }
  }

  private static org.apache.poi.ss.usermodel.Workbook empty(BookKind kind) {
    return switch (kind) {
      case XLSX -> new XSSFWorkbook(XSSFWorkbookType.XLSX);
      case XLSM -> new XSSFWorkbook(XSSFWorkbookType.XLSM);
      case XLS -> new HSSFWorkbook();
    };
  }

  private static long weight(Path file, BookKind kind) throws IOException {
    if (kind == BookKind.XLS) {
      return Files.size(file);
    }
    try (XlsxPackage zip = new XlsxPackage(file, new Meter(Limits.DEFAULT))) {
      return zip.inflated("xl/", ".xml") + zip.inflated("xl/", ".bin");
    }
  }

  private static byte[] marked(byte[] bytes, BookKind kind, List<Mark> marks, ResultSheet result)
      throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes);
        org.apache.poi.ss.usermodel.Workbook book = open(in, kind)) {
      Fills fills = kind == BookKind.XLS ? new XlsFills() : new XlsxFills();
      OwnMarks.remove(book, fills);
      Sheet results = ResultDrawing.add(book, result);
      Map<String, List<Mark>> bySheet = new HashMap<>();
      for (Mark mark : marks) {
        bySheet.computeIfAbsent(mark.sheet(), unused -> new ArrayList<>()).add(mark);
      }
      for (Sheet sheet : book) {
        // Names of sheets are compared as they are read: in Unicode NFC.
        List<Mark> here = bySheet.get(Texts.nfc(sheet.getSheetName()));
        if (here != null) {
          new SheetMarks(sheet, fills, results.getSheetName(), result).put(here);
        }
      }
      return bytes(book);
    }
  }

  private static org.apache.poi.ss.usermodel.Workbook open(InputStream in, BookKind kind)
      throws IOException {
    // Macros of an .xls are kept in nodes beside the workbook.
    return kind == BookKind.XLS
        ? new HSSFWorkbook(new POIFSFileSystem(in), true)
        : new XSSFWorkbook(in);
  }

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
