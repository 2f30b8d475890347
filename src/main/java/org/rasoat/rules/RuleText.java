package org.rasoat.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one rule as its author wrote them, for what must be told even if the rule does not
 * compile.
 *
 * @param file its file
 * @param start the line of its name
 * @param when the line of {@code when}; that of the name if there is none
 * @param then the line of {@code then}; that of the name if there is none
 * @param end the line of {@code end}, or the last one of the file
 */
record RuleText(DrlFile file, int start, int when, int then, int end) {

  private static final Pattern BINDING = Pattern.compile("(\\$?[A-Za-z_]\\w*)\\s*:(?![:=])");
  private static final Pattern PATTERN =
      Pattern.compile("(\\$?[A-Za-z_]\\w*)\\s*:\\s*([A-Z]\\w*)\\s*\\(");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /** The rule that starts at a line. */
  static RuleText of(DrlFile file, int start) {
    int when = start;
    int then = start;
    for (int line = Math.max(start, 1); line <= file.lines().size(); line++) {
      String text = DrlFile.line(file.lines(), line).strip();
      if (text.equals("end") || (line > start && text.startsWith("rule \""))) {
        return new RuleText(file, start, when, then, line);
      }
      if (text.matches("when\\b.*") && when == start) {
        when = line;
      } else if (text.matches("then\\b.*") && then == start) {
        then = line;
      }
    }
    return new RuleText(file, start, when, then, file.lines().size());
  }

  /** The names that the conditions bind. */
  Set<String> bound() {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = BINDING.matcher(conditions());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The types of the facts that the conditions bind, by name; a name of two types is left out. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    Set<String> twice = new LinkedHashSet<>();
    Matcher matcher = PATTERN.matcher(conditions());
    while (matcher.find()) {
      String before = facts.put(matcher.group(1), matcher.group(2));
      if (before != null && !before.equals(matcher.group(2))) {
        twice.add(matcher.group(1));
      }
    }
    facts.keySet().removeAll(twice);
    return facts;
  }

  /** What stands between {@code when} and {@code then}, with strings and remarks emptied. */
  private String conditions() {
    List<String> lines = file.lines().subList(Math.max(when - 1, 0), Math.max(then - 1, 0));
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(QUOTED.matcher(line).replaceAll("\"\"").replaceAll("//.*", "")).append('\n');
    }
    return text.toString();
  }
}
