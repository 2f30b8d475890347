package org.rasoat.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places to fill: {@code "{$unit} ends on {$end}"}. A place may ask for a percentage:
 * {@code {$share|percent}} says 0.746 as 74.6 %.
 */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}]*))?\\}");

  private final String text;
  private final List<Place> places;

  private record Place(int start, int end, String name, @Nullable String form) {}

  private Template(String text, List<Place> places) {
    this.text = text;
    this.places = places;
  }

  /** Reads a template; text without braces is a template without places. */
  public static Template parse(String text) {
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(
          new Place(
              matcher.start(), matcher.end(), matcher.group(1).strip(), form(matcher.group(2))));
    }
    return new Template(text, List.copyOf(places));
  }

  private static @Nullable String form(@Nullable String written) {
    return written == null ? null : written.strip();
  }

  /** The names of the places, in the order of their first use. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    places.forEach(place -> names.add(place.name()));
    return names;
  }

  /** The forms that are asked for but do not exist; empty if the template is sound. */
  public Set<String> unknownForms() {
    Set<String> unknown = new LinkedHashSet<>();
    for (Place place : places) {
      if (place.form() != null && !place.form().equals("percent")) {
        unknown.add(place.form());
      }
    }
    return unknown;
  }

  /** The text with every place filled by the value of its name, said in the given language. */
  public String say(Language language, Function<String, @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Place place : places) {
      out.append(text, at, place.start());
      Object value = values.apply(place.name());
      out.append(place.form() == null ? language.say(value) : language.percent(value));
      at = place.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The text as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
