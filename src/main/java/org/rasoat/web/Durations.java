package org.rasoat.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: 30m, 1h, 2d, 90 s. */
public final class Durations {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,7})\\s*([smhd]?)");

  private Durations() {}

  /** The duration that a text names, of minutes if it has no unit; empty if it names none. */
  public static Optional<Duration> parse(String text) {
    Matcher duration = DURATION.matcher(text.strip());
    if (!duration.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(duration.group(1));
    return Optional.of(
        switch (duration.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofMinutes(number);
        });
  }

  /** A duration in the largest unit that leaves a whole number. */
  static String say(Duration duration, Words words) {
    if (duration.toSeconds() % 3600 == 0) {
      return words.say(
          duration.toHours() == 1 ? "duration.hour" : "duration.hours", duration.toHours());
    }
    return duration.toSeconds() % 60 == 0
        ? words.say(
            duration.toMinutes() == 1 ? "duration.minute" : "duration.minutes",
            duration.toMinutes())
        : words.say("duration.seconds", duration.toSeconds());
  }
}
