package org.rasoat.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How a page comes by its style sheet and its script. */
public sealed interface Assets {

  /**
   * They stand in the page itself, which works anywhere.
   *
   * @param css the style sheet
   * @param js the script
   */
  record Embedded(String css, String js) implements Assets {
    /** Allows the page these very texts and nothing else, wherever it is opened. */
    public String policy() {
      return "default-src 'none'; style-src "
          + hash(css)
          + "; script-src "
          + hash(js)
          + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java platform has SHA-256", impossible);
      }
    }
  }

  /**
   * They are fetched from the server that the page comes from.
   *
   * @param css the address of the style sheet
   * @param js the address of the script
   */
  record Linked(String css, String js) implements Assets {}
}
