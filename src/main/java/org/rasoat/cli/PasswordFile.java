package org.rasoat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds the password of workbooks: a password on a command line is seen by others.
 */
final class PasswordFile {

  private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);

  /** Nobody has a longer password, and a file that is larger was named by mistake. */
  private static final long MOST_BYTES = 1 << 16;

  private PasswordFile() {}

  /**
   * The password in the first line of a file.
   *
   * @param file the file; null if none was named
   * @return empty if none was named
   * @throws UsageException if it cannot be read, or its first line is empty
   */
  static Optional<String> password(@Nullable Path file) {
    if (file == null) {
      return Optional.empty();
    }
    String password;
    try {
      password = Files.size(file) > MOST_BYTES ? "" : firstLine(file);
    } catch (IOException e) {
      LOG.info("password file not read", e);
      throw new UsageException(Sentences.say("cli.password-unread", file));
    }
    if (password.isEmpty()) {
      throw new UsageException(Sentences.say("cli.password-empty", file));
    }
    return Optional.of(password);
  }

  private static String firstLine(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.lines().findFirst().orElse("");
  }
}
