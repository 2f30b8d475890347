package org.rasoat.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names of files as other programs want them, so that they find the very file that was checked. */
final class FileNames {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  private static final char REPLACEMENT = '\uFFFD';

  private FileNames() {}

  /** Whether the name says by itself where the file is. */
  static boolean absolute(String file) {
    return file.startsWith("/") || DRIVE.matcher(file).matches();
  }

  /**
   * The name as pipelines want it: plain, and from the folder in which the program runs, which is
   * that of the repository there, if the file is below it.
   */
  static String fromHere(String file) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = absolute(file) && file.startsWith(here.toString().replace('\\', '/') + "/");
    return plain(below ? file.substring(here.toString().length() + 1) : file);
  }

  /**
   * The name as a URI of RFC 3986: relative as it was given, or beginning with {@code file:} for an
   * absolute one. It keeps its Unicode form, for a file system may tell NFC and NFD apart.
   */
  static String uri(String file) {
    if (file.startsWith("//")) {
      return "file:" + encoded(file);
    }
    if (file.startsWith("/")) {
      return "file://" + encoded(file);
    }
    return DRIVE.matcher(file).matches()
        ? "file:///" + file.charAt(0) + ":" + encoded(file.substring(2))
        : encoded(file);
  }

  private static String encoded(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : file.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && UNRESERVED.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append("%%%02X".formatted(octet & 0xFF));
      }
    }
    return uri.toString();
  }

  /** The name as it is spelt, without characters that a terminal or XML would stumble over. */
  static String plain(String file) {
    StringBuilder plain = new StringBuilder();
    file.codePoints()
        .map(letter -> dangerous(letter) ? REPLACEMENT : letter)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean dangerous(int letter) {
    int type = Character.getType(letter);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }
}
