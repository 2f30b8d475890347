package org.rasoat.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the workbooks in OLE2 files apart. */
final class OleBook {

  private static final String STREAM = "Workbook";
  private static final String OLD_STREAM = "Book";

  private OleBook() {}

  /**
   * What an OLE2 file holds.
   *
   * @throws Refusal.Refused if it is no workbook, or one that is not read
   */
  static Content read(Path path, String file, ReadOptions options, Meter meter)
      throws IOException, XMLStreamException {
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return Encrypted.read(files, file, options, meter);
      }
      Entry entry = stream(root);
      Optional<byte[]> old = old(root, entry, meter);
      if (old.isPresent()) {
        return new Content(FileKind.XLS_95, OldXlsReader.read(old.get(), file, meter));
      }
      // POI knows some of the names that programs give to this stream; the file stays as it is.
      if (!entry.getName().equals(STREAM) && !entry.renameTo(STREAM)) {
        throw Refusal.CONTRADICTORY.thrown();
      }
      return new Content(FileKind.XLS, xls(files, file, options.password(), meter));
    }
  }

  private static Entry stream(DirectoryNode root) throws IOException {
    for (String name : List.of(STREAM, OLD_STREAM)) {
      if (root.hasEntryCaseInsensitive(name)) {
        return root.getEntryCaseInsensitive(name);
      }
    }
    throw other(root);
  }

  /** The password that Excel itself uses, then the user's; a file without one needs neither. */
  private static List<Worksheet> xls(
      POIFSFileSystem files, String file, Optional<String> password, Meter meter)
      throws IOException {
    try {
      return Encrypted.readXls(files, file, meter, Optional.empty());
    } catch (EncryptedDocumentException locked) {
      if (password.isEmpty()) {
        throw locked;
      }
    }
    try {
      return Encrypted.readXls(files, file, meter, password);
    } catch (EncryptedDocumentException locked) {
      throw Refusal.WRONG_PASSWORD.thrown();
    }
  }

  /** The records of a workbook older than that of Excel 97, by whatever name its stream has. */
  private static Optional<byte[]> old(DirectoryNode root, Entry entry, Meter meter)
      throws IOException {
    try (DocumentInputStream in = root.createDocumentInputStream(entry)) {
      byte[] head = in.readNBytes(16);
      boolean named = entry.getName().equalsIgnoreCase(STREAM);
      if (named ? !OldXlsReader.begins(head) : Biff.begins97(head)) {
        return Optional.empty();
      }
      meter.wanted(3L * in.available());
      byte[] rest = in.readAllBytes();
      byte[] all = Arrays.copyOf(head, head.length + rest.length);
      System.arraycopy(rest, 0, all, head.length, rest.length);
      return Optional.of(all);
    }
  }

  private static Refusal.Refused other(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return Refusal.WORD.thrown();
    }
    return root.hasEntryCaseInsensitive("PowerPoint Document")
        ? Refusal.POWERPOINT.thrown()
        : Refusal.UNKNOWN.thrown();
  }
}
