package org.rasoat.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** What a waiver says of itself; the words for it are those of the sentences of this package. */
enum WaiverField {
  RULE(true),
  KEY(true),
  COLUMN(false),
  SHEET(false),
  REASON(true),
  APPROVER(true),
  EXPIRES(true);

  private final boolean required;

  WaiverField(boolean required) {
    this.required = required;
  }

  /** Whether no waiver can do without. */
  boolean required() {
    return required;
  }

  /** The field that goes by that name in either language. */
  static Optional<WaiverField> named(String text) {
    String key = Spelling.key(text);
    return Arrays.stream(values())
        .filter(field -> field.names().map(Spelling::key).anyMatch(key::equals))
        .findFirst();
  }

  /** The name that a text comes near to, if it is none itself. */
  static Optional<String> nearest(String text) {
    return Spelling.nearest(text, Arrays.stream(values()).flatMap(WaiverField::names).toList());
  }

  /** What it is called; in Vietnamese with the English word, which many files have. */
  Bilingual label() {
    Bilingual words = words();
    String en = alternatives(words.en()).get(0);
    return new Bilingual(alternatives(words.vi()).get(0) + " (" + en + ")", en);
  }

  private Stream<String> names() {
    Bilingual words = words();
    return Stream.concat(alternatives(words.en()).stream(), alternatives(words.vi()).stream());
  }

  private Bilingual words() {
    return Sentences.say("findings.field." + name().toLowerCase(Locale.ROOT));
  }

  private static List<String> alternatives(String words) {
    return Stream.of(words.split("\\|", -1)).map(String::strip).toList();
  }
}
