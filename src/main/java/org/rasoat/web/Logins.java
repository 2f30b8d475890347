package org.rasoat.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who asks, by HTTP Basic and the file of users. The file is read again when it changes. A
 * password that was right is known again by a keyed digest, for a browser sends it with each
 * request and bcrypt is slow by design; a name that does not exist takes as long as one that does.
 */
final class Logins {

  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

  /** A hash of nothing that anybody knows, of the usual cost. */
  private static final String NOBODY =
      BCrypt.withDefaults()
          .hashToString(12, Base64.getEncoder().encodeToString(random()).toCharArray());

  private static final int WRONG_PER_MINUTE = 10;

  private static final int MOST_BYTES = 72;

  private final Path file;
  private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final Semaphore hashing = new Semaphore(2);
  private final RateLimit wrong = new RateLimit(WRONG_PER_MINUTE, System::nanoTime);
  private Map<String, String> hashes;
  private String read;

  /** Logins by a file of users, which must be there and name somebody. */
  Logins(Path file) throws CannotServeException {
    this.file = file;
    this.read = version();
    this.hashes = Users.read(file);
    if (hashes.isEmpty()) {
      throw new CannotServeException(org.rasoat.language.Sentences.say("web.users.none", file));
    }
  }

  /**
   * The name of whoever asks.
   *
   * @throws HttpProblem if it is not given, not right, or was wrong too often
   */
  String visitor(Context request) {
    String header = request.header("Authorization");
    if (header == null) {
      throw HttpProblem.of(401, "login");
    }
    String address = request.ip();
    if (wrong.exhausted(address)) {
      throw HttpProblem.of(429, "login-often").retryAfter(60);
    }
    String name = check(header);
    if (name == null) {
      wrong.take(address);
      throw HttpProblem.of(401, "login");
    }
    return name;
  }

  private @Nullable String check(String header) {
    String[] parts = credentials(header);
    if (parts == null) {
      return null;
    }
    String hash = current().get(parts[0]);
    byte[] digest = digest(parts[0], parts[1], hash == null ? NOBODY : hash);
    byte[] before = known.get(parts[0]);
    if (hash != null && before != null && MessageDigest.isEqual(before, digest)) {
      return parts[0];
    }
    if (!right(parts[1], hash == null ? NOBODY : hash) || hash == null) {
      return null;
    }
    known.put(parts[0], digest);
    return parts[0];
  }

  private boolean right(String password, String hash) {
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return false;
    }
    hashing.acquireUninterruptibly();
    try {
      return BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
    } finally {
      hashing.release();
    }
  }

  private static String @Nullable [] credentials(String header) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(6).strip());
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? parts : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The hash is part of it, so that a password that was changed is not known any more. */
  private byte[] digest(String name, String password, String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((name + "\0" + hash + "\0" + password).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  private synchronized Map<String, String> current() {
    String version = version();
    if (!version.equals(read)) {
      try {
        hashes = Users.read(file);
        read = version;
      } catch (CannotServeException e) {
        // Half-written: those who were known stay so until it can be read.
        LOG.warn("the file of users cannot be read", e);
      }
    }
    return hashes;
  }

  private String version() {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
