package org.rasoat.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of a pattern, taken apart.
 *
 * @param text the condition as its author wrote it
 * @param binding what of it only names a value ({@code $end : endDate}); empty if it names none
 * @param test whether it tests anything
 */
record Condition(String text, String binding, boolean test) {

  private static final Pattern BOUND =
      Pattern.compile("\\s*(\\$?\\w+\\s*:(?!=)\\s*)(.*)", Pattern.DOTALL);

  private static final Pattern OPERATOR =
      Pattern.compile(
          "==|!=|<=|>=|<|>|&&|\\|\\|"
              + "|\\b(?:not\\s+)?(?:contains|memberOf|matches|in|soundslike|str)\\b(?=[\\s(])");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  static Condition of(String text) {
    Matcher bound = BOUND.matcher(text);
    if (!bound.matches()) {
      return new Condition(text.strip(), "", true);
    }
    String rest = bound.group(2);
    Matcher operator = OPERATOR.matcher(blanked(rest));
    return operator.find()
        ? new Condition(
            text.strip(), bound.group(1) + rest.substring(0, operator.start()).strip(), true)
        : new Condition(text.strip(), text.strip(), false);
  }

  private static String blanked(String text) {
    return QUOTED.matcher(text).replaceAll(quoted -> "_".repeat(quoted.group().length()));
  }

  /** The variables that a text names. */
  static Set<String> variables(String text) {
    Set<String> names = new LinkedHashSet<>();
    VARIABLE.matcher(blanked(text)).results().forEach(found -> names.add(found.group()));
    return names;
  }
}
