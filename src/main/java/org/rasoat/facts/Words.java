package org.rasoat.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rasoat.language.Spelling;

/** The words of office tables that mean the same in every subject: totals, signatures, units. */
final class Words {

  private static final Properties FILE = load();

  private static final Pattern SUM = Pattern.compile("(?:[ +*%]|\\d|\\b(?:[a-h]|[ivx]{1,4})\\b)*");

  static final Words NUMBER = new Words("number");
  static final Words TOTAL = new Words("total.whole");
  static final Words TOTAL_START = new Words("total.start");
  static final Words TOTAL_SUM = new Words("total.sum");
  static final Words END_START = new Words("end.start");
  static final Words REMARKS = new Words("remarks");
  static final Words COPIES = new Words("copies");
  static final Words BIRTHS = new Words("births");
  static final Words IGNORE = new Words("mapping.ignore");
  static final Words UNITS = new Words("units");

  private final List<String> written;
  private final Set<String> keys;

  /** Whether a text that begins with a digit may begin with one of these words. */
  private final boolean digits;

  private Words(String name) {
    written = alternatives(FILE.getProperty(name));
    keys = written.stream().map(Spelling::key).collect(Collectors.toUnmodifiableSet());
    digits = keys.stream().anyMatch(key -> key.isEmpty() || digit(key.charAt(0)));
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  /** The alternatives that are separated by {@code |}, without blanks around them. */
  static List<String> alternatives(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(CellText::clean)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words under a name, as they are written. */
  static List<String> listed(String name) {
    return alternatives(FILE.getProperty(name));
  }

  /** Whether the text is one of these words. */
  boolean has(String text) {
    return keys.contains(Spelling.key(text));
  }

  /** Whether the text is one of these words, with nothing but a sum's signs after it: (I+II). */
  boolean alone(String text) {
    return begins(text, rest -> SUM.matcher(rest).matches());
  }

  /** Whether one of these words stands in the text as a whole word. */
  boolean within(String text) {
    String key = " " + Spelling.key(text) + " ";
    return keys.stream().anyMatch(word -> key.contains(" " + word + " "));
  }

  /** Whether the text starts with one of these words. */
  boolean starts(String text) {
    return begins(text, rest -> true);
  }

  private boolean begins(String text, Predicate<String> rest) {
    if (text.isEmpty() || (!digits && digit(text.charAt(0)))) {
      return false;
    }
    String key = Spelling.key(text);
    for (String word : keys) {
      boolean whole =
          key.startsWith(word)
              && (key.length() == word.length() || key.charAt(word.length()) == ' ');
      if (whole && rest.test(key.substring(word.length()))) {
        return true;
      }
    }
    return false;
  }

  private static Properties load() {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words.properties")) {
      if (in == null) {
        throw new IllegalStateException("words.properties is not beside the classes");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
