package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Reads files as workbooks. */
public final class WorkbookReader {

  /** How many bytes tell what a file is. */
  private static final int HEAD = 4096;

  private WorkbookReader() {}

  /**
   * Reads a workbook ({@code .xlsx}, {@code .xlsm}, {@code .xls}; recognised by its content). The
   * file is only ever read. Texts are in Unicode NFC and otherwise as typed; sheets that hold
   * nothing but a chart are left out.
   *
   * @param path the file
   * @param name the name under which reports shall speak of it
   * @throws UnreadableWorkbookException if it is missing, empty, no workbook, protected by a
   *     password, damaged, or of a kind that is not read
   */
  public static Workbook read(Path path, String name) throws UnreadableWorkbookException {
    return read(path, name, ReadOptions.DEFAULT);
  }

  /**
   * Reads a workbook as {@link #read(Path, String)} does.
   *
   * @param options the limits to keep, and a password to try
   */
  public static Workbook read(Path path, String name, ReadOptions options)
      throws UnreadableWorkbookException {
    return refusing(
        name,
        () -> {
          BasicFileAttributes before = check(path, options.limits().fileBytes());
          MessageDigest digest = sha256();
          List<Worksheet> sheets = sheets(digested(path, digest), path, name, options);
          BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
          if (before.size() != after.size()
              || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            throw Refusal.CHANGED.thrown();
          }
          return new Workbook(name, hex(digest), sheets);
        });
  }

  /**
   * Reads a text in UTF-8, its fields separated by commas, semicolons or tabs (found from its first
   * lines), as a workbook of one sheet of texts, named after the file without its ending.
   *
   * @param path the file
   * @param name the name under which reports shall speak of it
   * @throws UnreadableWorkbookException if it is missing or no such text
   */
  public static Workbook readCsv(Path path, String name) throws UnreadableWorkbookException {
    return refusing(
        name,
        () -> {
          check(path, Limits.DEFAULT.textBytes());
          byte[] bytes = Files.readAllBytes(path);
          MessageDigest digest = sha256();
          digest.update(bytes);
          return new Workbook(
              name, hex(digest), List.of(CsvTable.read(bytes, name, withoutEnding(name))));
        });
  }

  private static List<Worksheet> sheets(byte[] head, Path path, String name, ReadOptions options)
      throws Exception {
    FileMagic magic = FileMagic.valueOf(head);
    return switch (magic) {
      case OOXML -> XlsxReader.read(path, name, options.limits());
      case OLE2 -> XlsReader.read(path, name);
      default -> throw NotAWorkbook.of(magic, head).thrown();
    };
  }

  /** The one place where whatever goes wrong becomes a sentence for the user. */
  private static Workbook refusing(String name, Callable<Workbook> reading)
      throws UnreadableWorkbookException {
    try {
      return reading.call();
    } catch (Refusal.Refused refused) {
      throw refused.reason().of(name, refused);
    } catch (NoSuchFileException missing) {
      throw Refusal.MISSING.of(name, missing);
    } catch (FileSystemException closed) {
      throw Refusal.CLOSED.of(name, closed);
    } catch (EncryptedDocumentException locked) {
      throw Refusal.PASSWORD.of(name, locked);
    } catch (OldExcelFormatException old) {
      throw Refusal.OLD.of(name, old);
    } catch (ZipException zip) {
      boolean locked = String.valueOf(zip.getMessage()).contains("encrypted");
      throw (locked ? Refusal.PASSWORD : Refusal.DAMAGED).of(name, zip);
    } catch (Exception | StackOverflowError damaged) {
      throw Refusal.DAMAGED.of(name, damaged);
    }
  }

  private static BasicFileAttributes check(Path path, long limit) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    if (!file.isRegularFile()) {
      throw Refusal.FOLDER.thrown();
    }
    if (file.size() == 0) {
      throw Refusal.EMPTY.thrown();
    }
    if (file.size() > limit) {
      throw Refusal.LARGE.thrown();
    }
    return file;
  }

  /** Reads the whole file once for its digest, and gives its first bytes. */
  private static byte[] digested(Path path, MessageDigest digest) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      byte[] head = in.readNBytes(HEAD);
      byte[] rest = new byte[1 << 16];
      while (in.read(rest) >= 0) {
        // Reading is what feeds the digest.
      }
      return head;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String withoutEnding(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
