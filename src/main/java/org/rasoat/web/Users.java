package org.rasoat.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rasoat.language.Sentences;

/**
 * The file of those who may use the server: a line for each, {@code name:hash}, the hash by bcrypt.
 * Programs such as {@code htpasswd -B} write the same lines. Empty lines and those that begin with
 * {@code #} say nothing.
 */
public final class Users {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private static final Pattern LINE = Pattern.compile("([^:]+):(\\$2[aby]\\$\\d\\d\\$\\S{53})");

  /** A quarter of a second on a computer of today, for each guess. */
  private static final int COST = 12;

  /** What is behind the 72nd byte does not count for bcrypt. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_CHARACTERS = 8;

  private Users() {}

  /**
   * Reads the hashes by name.
   *
   * @throws CannotServeException if the file cannot be read or a line of it is wrong
   */
  static Map<String, String> read(Path file) throws CannotServeException {
    Map<String, String> hashes = new LinkedHashMap<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new CannotServeException(Sentences.say("web.users.line", file, i + 1));
      }
      hashes.put(parts.group(1), parts.group(2));
    }
    return hashes;
  }

  private static List<String> lines(Path file) throws CannotServeException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotServeException(Sentences.say("web.users.unread", file));
    }
  }

  /**
   * Adds somebody, or gives them another password.
   *
   * @param file the file of users; made if it is not there, for its owner's eyes only
   * @return whether the name is new
   * @throws CannotServeException if name or password will not do, or the file is another one
   * @throws IOException if the file cannot be written
   */
  public static boolean add(Path file, String name, char[] password)
      throws CannotServeException, IOException {
    if (!NAME.matcher(name).matches()) {
      throw new CannotServeException(Sentences.say("web.users.name", name));
    }
    int bytes = new String(password).getBytes(StandardCharsets.UTF_8).length;
    if (password.length < FEWEST_CHARACTERS || bytes > MOST_BYTES) {
      throw new CannotServeException(
          Sentences.say("web.users.password", FEWEST_CHARACTERS, MOST_BYTES));
    }
    boolean there = Files.exists(file);
    boolean known = there && read(file).containsKey(name);
    List<String> lines = new ArrayList<>(there ? lines(file) : List.of());
    lines.removeIf(line -> line.strip().startsWith(name + ":"));
    lines.add(name + ":" + BCrypt.withDefaults().hashToString(COST, password));
    write(file.toAbsolutePath(), lines);
    return !known;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    // Created with the permissions rw------- wherever the system has such.
    Path draft = Files.createTempFile(file.getParent(), ".users", ".tmp");
    try {
      Files.write(draft, lines, StandardCharsets.UTF_8);
      keepPermissions(file, draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void keepPermissions(Path file, Path draft) throws IOException {
    boolean posix =
        Files.getFileAttributeView(draft, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            != null;
    if (posix) {
      Files.setPosixFilePermissions(
          draft,
          Files.exists(file)
              ? Files.getPosixFilePermissions(file)
              : PosixFilePermissions.fromString("rw-------"));
    }
  }
}
