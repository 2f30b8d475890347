package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Reads files as workbooks. */
public final class WorkbookReader {

  /** How many bytes tell what a file is. */
  private static final int HEAD = 4096;

  /** From so many bytes on, a second thread is worth it. */
  private static final int LARGE = 1 << 20;

  /** How often a text is in memory at the same time while it is decoded, in bytes of its file. */
  private static final int COPIES = 7;

  private WorkbookReader() {}

  /**
   * Reads a workbook of any {@link FileKind kind}, recognised by its content and not by its name.
   * The file is only ever read. Texts are in Unicode NFC and otherwise as typed; sheets that hold
   * nothing but a chart are left out.
   *
   * @param path the file
   * @param name the name under which reports shall speak of it
   * @throws UnreadableWorkbookException if it is missing, empty, no workbook, protected by a
   *     password that is not known, damaged, or of a kind that is not read
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
          Meter meter = new Meter(options.limits());
          BasicFileAttributes before = check(path, meter, Limit.FILE);
          Future<String> sum =
              Aside.begin(before.size() >= LARGE, "checksum", () -> Checksum.of(path));
          Content content = content(head(path), path, name, options, meter);
          String sha256 = meter.await(sum);
          BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
          if (before.size() != after.size()
              || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            throw Refusal.CHANGED.thrown();
          }
          List<Bilingual> notes = new ArrayList<>(content.notes());
          content.kind().note(name).ifPresent(note -> notes.add(0, note));
          return new Workbook(name, sha256, content.sheets(), notes);
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
          Meter meter = new Meter(Limits.DEFAULT);
          byte[] bytes = text(path, meter);
          PlainText text = PlainText.of(bytes);
          if (!text.charset().equals(StandardCharsets.UTF_8)) {
            throw Refusal.NOT_UTF8.thrown();
          }
          Worksheet sheet = CsvTable.read(text.text(), name, withoutEnding(name), meter);
          return new Workbook(name, Checksum.of(bytes), List.of(sheet));
        });
  }

  /**
   * Whether a file that may be anything seems to be of a kind that is read; false for one that
   * cannot be opened.
   */
  public static boolean holdsTables(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      FileKind.of(in.readNBytes(HEAD));
      return true;
    } catch (IOException | Refusal.Refused other) {
      return false;
    }
  }

  /**
   * Why a file is of no kind that is read, as a short look at it tells. It costs little, so that a
   * letter or a picture is refused before anything else is done with it.
   *
   * @param path the file
   * @param name the name under which messages shall speak of it
   * @return empty if it may be a workbook, also if that is damaged or cannot be opened
   */
  public static Optional<Bilingual> foreign(Path path, String name) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(HEAD);
      FileKind kind = FileKind.of(head);
      if (kind == FileKind.XLSX) {
        ZippedBook.requireKind(path);
      }
      if (kind == FileKind.TEXT && kind.note(name).isPresent() && !tabular(head)) {
        throw Refusal.PLAIN_TEXT.thrown();
      }
      return Optional.empty();
    } catch (Refusal.Refused refused) {
      boolean foreign = refused.reason().foreign();
      return foreign ? Optional.of(refused.of(name).sentence()) : Optional.empty();
    } catch (IOException | RuntimeException unclear) {
      return Optional.empty();
    }
  }

  /** A letter has commas, too; but not as many in each line. */
  private static boolean tabular(byte[] head) {
    return PlainText.head(head).map(CsvTable::regular).orElse(false);
  }

  private static Content content(
      byte[] head, Path path, String name, ReadOptions options, Meter meter) throws Exception {
    FileKind kind = FileKind.of(head);
    return switch (kind) {
      case XLSX, ODS -> ZippedBook.read(path, name, meter);
      case XLS -> OleBook.read(path, name, options, meter);
      case XLS_95 -> new Content(kind, OldXlsReader.read(bytes(path, meter), name, meter));
      case XML_2003 -> new Content(kind, Xml2003Reader.read(path, name, meter));
      case FLAT_ODS -> new Content(kind, OdsReader.readFlat(path, name, meter));
      case HTML ->
          new Content(kind, HtmlReader.read(text(path, meter), name, withoutEnding(name), meter));
      case TEXT -> table(PlainText.of(text(path, meter)), name, meter);
    };
  }

  private static byte[] text(Path path, Meter meter) throws IOException {
    check(path, meter, Limit.TEXT);
    return bytes(path, meter);
  }

  private static byte[] bytes(Path path, Meter meter) throws IOException {
    meter.wanted(COPIES * Files.size(path));
    return Files.readAllBytes(path);
  }

  private static Content table(PlainText text, String name, Meter meter) throws IOException {
    if (!CsvTable.looksSo(text.text())) {
      throw Refusal.PLAIN_TEXT.thrown();
    }
    Worksheet sheet = CsvTable.read(text.text(), name, withoutEnding(name), meter);
    List<Bilingual> notes =
        text.charset().name().startsWith("windows")
            ? List.of(Sentences.say("workbook.note.charset", text.charset().name()))
            : List.of();
    return new Content(FileKind.TEXT, List.of(sheet), notes);
  }

  /** The one place where whatever goes wrong becomes a sentence for the user. */
  private static Workbook refusing(String name, Callable<Workbook> reading)
      throws UnreadableWorkbookException {
    try {
      return reading.call();
    } catch (Refusal.Refused refused) {
      throw refused.of(name);
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
    } catch (OutOfMemoryError full) {
      // The limits are there to prevent this; a program around this one may use memory, too.
      throw new Refusal.Refused(Limit.MEMORY, Limit.MEMORY.usual()).of(name);
    } catch (Exception | StackOverflowError damaged) {
      throw Refusal.DAMAGED.of(name, damaged);
    }
  }

  private static BasicFileAttributes check(Path path, Meter meter, Limit limit) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    if (!file.isRegularFile()) {
      throw Refusal.FOLDER.thrown();
    }
    if (file.size() == 0) {
      throw Refusal.EMPTY.thrown();
    }
    meter.atMost(limit, file.size());
    return file;
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static String withoutEnding(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
