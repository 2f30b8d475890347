package org.rasoat.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that need a password, be it the one that Excel uses where its user gave none. */
final class Encrypted {

  /** Excel writes 100,000; more only keeps us busy. */
  private static final int MOST_ROUNDS = 10_000_000;

  private Encrypted() {}

  /**
   * Reads a package of Office Open XML within an OLE2 file. Its zip is kept in a file of its own,
   * which only this user can read, until it was read.
   *
   * @throws Refusal.Refused if no password fits
   */
  static Content read(POIFSFileSystem files, String file, ReadOptions options, Meter meter)
      throws IOException, XMLStreamException {
    Path zip = Files.createTempFile("rasoat", ".zip");
    try {
      decrypt(files, zip, options, meter);
      return ZippedBook.read(zip, file, meter);
    } catch (GeneralSecurityException broken) {
      throw new IOException(broken);
    } finally {
      Files.deleteIfExists(zip);
    }
  }

  private static void decrypt(POIFSFileSystem files, Path zip, ReadOptions options, Meter meter)
      throws IOException, GeneralSecurityException {
    EncryptionInfo info = new EncryptionInfo(files);
    if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
      throw new Refusal.Refused(Limit.SECONDS, meter.limits().of(Limit.SECONDS));
    }
    Decryptor decryptor = Decryptor.getInstance(info);
    if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)
        && !fits(decryptor, options.password())) {
      throw wrong(options.password());
    }
    try (InputStream in = decryptor.getDataStream(files);
        OutputStream out = Files.newOutputStream(zip)) {
      byte[] bytes = new byte[1 << 16];
      long written = 0;
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        written += count;
        meter.atMost(Limit.FILE, written);
        meter.inTime();
        out.write(bytes, 0, count);
      }
    }
  }

  private static boolean fits(Decryptor decryptor, Optional<String> password)
      throws GeneralSecurityException {
    return password.isPresent() && decryptor.verifyPassword(password.get());
  }

  /** The refusal of a file that no password opens. */
  static Refusal.Refused wrong(Optional<String> password) {
    return (password.isPresent() ? Refusal.WRONG_PASSWORD : Refusal.PASSWORD).thrown();
  }

  /**
   * Reads an {@code .xls} while POI knows a password for it; POI itself tries the one of Excel
   * where it is given none.
   */
  static List<Worksheet> readXls(
      POIFSFileSystem files, String file, Meter meter, Optional<String> password)
      throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(password.orElse(null));
    try {
      return XlsReader.read(files, file, meter);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
