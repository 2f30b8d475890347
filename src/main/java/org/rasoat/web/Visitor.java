package org.rasoat.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.rasoat.language.Language;

/**
 * Whoever sent a request.
 *
 * @param name the name; empty if nobody needs one
 * @param language the language of the answer
 */
record Visitor(String name, Language language) {

  private static final String KEY = "visitor";
  static final String COOKIE = "rasoat-lang";

  static void set(Context request, Visitor visitor) {
    request.attribute(KEY, visitor);
  }

  /** The visitor of a request; one without a name if it was refused before that was known. */
  static Visitor of(Context request, Language usual) {
    Visitor visitor = request.attribute(KEY);
    return visitor == null ? new Visitor("", language(request, usual)) : visitor;
  }

  /**
   * The language that a request asks for: in its address, else for programs as HTTP has it, else
   * for people as they chose it before.
   */
  static Language language(Context request, Language usual) {
    Optional<Language> asked = named(request.queryParam("lang"));
    if (asked.isPresent()) {
      return asked.get();
    }
    return Gate.program(request)
        ? accepted(request.header("Accept-Language")).orElse(usual)
        : named(request.cookie(COOKIE)).orElse(usual);
  }

  /** The language of that code; empty for any other word. */
  static Optional<Language> named(@org.jspecify.annotations.Nullable String code) {
    if (code == null) {
      return Optional.empty();
    }
    return switch (code) {
      case "vi" -> Optional.of(Language.VI);
      case "en" -> Optional.of(Language.EN);
      default -> Optional.empty();
    };
  }

  /** The first of ours in the order of preference. */
  private static Optional<Language> accepted(@org.jspecify.annotations.Nullable String header) {
    if (header == null || header.length() > 1000) {
      return Optional.empty();
    }
    try {
      return java.util.Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> named(range.getRange().replaceAll("-.*", "")))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
