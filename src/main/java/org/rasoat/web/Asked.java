package org.rasoat.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import org.rasoat.language.Language;

/** Understands what was asked for with an upload. */
final class Asked {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("", "false", "no", "off", "0");

  private final Map<String, String> fields;

  /** What was asked for in fields; their names are written as in JSON or as on the command line. */
  Asked(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * What it means.
   *
   * @param usual the language of the reports unless another is asked for
   * @throws HttpProblem for a value that means nothing
   */
  Wishes wishes(Packs packs, Language usual) {
    return new Wishes(pack(packs), language(usual), asOf(), failOn(), mask());
  }

  private String field(String name, String other) {
    return fields.getOrDefault(name, fields.getOrDefault(other, "")).strip();
  }

  private ServedPack pack(Packs packs) {
    return pack(packs, field("pack", "pack"));
  }

  /** The pack of that name, the usual one for none. */
  static ServedPack pack(Packs packs, String name) {
    if (name.isEmpty()) {
      return packs.usual();
    }
    List<String> names = packs.all().stream().map(ServedPack::name).toList();
    return packs.named(name).orElseThrow(() -> HttpProblem.of(400, "pack", name, names));
  }

  private Language language(Language usual) {
    String code = field("lang", "language");
    return code.isEmpty()
        ? usual
        : Visitor.named(code).orElseThrow(() -> HttpProblem.of(400, "lang", code));
  }

  private Optional<LocalDate> asOf() {
    String text = field("asOf", "as-of");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (DateTimeFormatter day : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, day));
      } catch (DateTimeParseException e) {
        // The next shape may fit.
      }
    }
    throw HttpProblem.of(400, "as-of", text);
  }

  private @Nullable Severity failOn() {
    String word = field("failOn", "fail-on");
    if (word.equals("never")) {
      return null;
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    if (word.isEmpty()) {
      return Severity.ERROR;
    }
    throw HttpProblem.of(400, "fail-on", word);
  }

  private boolean mask() {
    String word = field("mask", "mask").toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw HttpProblem.of(400, "mask", word);
    }
    return YES.contains(word);
  }
}
