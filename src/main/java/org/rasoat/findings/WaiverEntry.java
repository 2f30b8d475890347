package org.rasoat.findings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/**
 * A waiver as it is written.
 *
 * @param line where it stands
 * @param values what is written, by field
 */
record WaiverEntry(int line, Map<WaiverField, String> values) {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  /** The waiver, or nothing if something is wrong with it, which the problems then tell. */
  Optional<Waiver> waiver(List<WaiverFile.Problem> problems) {
    List<WaiverFile.Problem> found = new ArrayList<>();
    for (WaiverField field : WaiverField.values()) {
      if (field.required() && text(field).isEmpty()) {
        found.add(problem(Sentences.say("findings.empty", field.label())));
      }
    }
    String expires = text(WaiverField.EXPIRES);
    Optional<LocalDate> day = day(expires);
    if (!expires.isEmpty() && day.isEmpty() && !never(expires)) {
      found.add(problem(Sentences.say("findings.no-day", WaiverField.EXPIRES.label(), expires)));
    }
    problems.addAll(found);
    return found.isEmpty() ? Optional.of(waiver(day.orElse(null))) : Optional.empty();
  }

  private Waiver waiver(@Nullable LocalDate expires) {
    return new Waiver(
        text(WaiverField.RULE),
        text(WaiverField.KEY),
        optional(WaiverField.COLUMN),
        optional(WaiverField.SHEET),
        text(WaiverField.REASON),
        text(WaiverField.APPROVER),
        expires,
        line);
  }

  private WaiverFile.Problem problem(Bilingual message) {
    return new WaiverFile.Problem(line, message);
  }

  private String text(WaiverField field) {
    return values.getOrDefault(field, "").strip();
  }

  private @Nullable String optional(WaiverField field) {
    return text(field).isEmpty() ? null : text(field);
  }

  private static boolean never(String text) {
    Bilingual never = Sentences.say("findings.never");
    String key = Spelling.key(text);
    return key.equals(Spelling.key(never.vi())) || key.equals(Spelling.key(never.en()));
  }

  private static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter shape : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, shape));
      } catch (DateTimeParseException e) {
        // The next shape may fit.
      }
    }
    return Optional.empty();
  }
}
