package org.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the conditions in the text between {@code when} and {@code then}, and changes them one by
 * one. It works on the text, because a changed text goes through the same parser and compiler as
 * what an author writes.
 */
final class Conditions {

  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

  /** Comparisons; a type in angle brackets is none, for nobody puts blanks into one. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "==|!=|<=|>=|(?<![\\w<>])\\s<\\s|(?<![\\w<>])\\s>\\s|(?<=\\s)<(?=\\s)|(?<=\\s)>(?=\\s)"
              + "|\\b(?:not\\s+)?(?:contains|memberOf|matches|in)\\b(?=\\s*[\\w(\"$])");

  /** A condition that is a call, such as {@code isTicked(pilot)}. */
  private static final Pattern CALL =
      Pattern.compile("!?\\s*[a-z]\\w*(?:\\.[a-z]\\w*)*\\s*\\(.*\\)", Pattern.DOTALL);

  private static final Pattern LAST_WORD = Pattern.compile("([\\w.]+)$");

  private static final Pattern BOUND =
      Pattern.compile("\\s*(\\$?\\w+)\\s*:(?!=)\\s*(.*)", Pattern.DOTALL);

  /** A field that must be filled: {@code $day : endDate != null}. */
  private static final Pattern FILLED =
      Pattern.compile("(?:\\$?\\w+\\s*:\\s*)?(\\w+)\\s*!=\\s*null");

  private final String text;
  private final String bare;

  /**
   * The conditions of a text.
   *
   * @param text what stands between {@code when} and {@code then}
   */
  Conditions(String text) {
    this.text = text;
    this.bare = blankOut(text);
  }

  /**
   * A change of one condition.
   *
   * @param at where the condition starts in the text
   * @param type the type whose pattern it stands in; empty if in none
   * @param kind how it is changed
   * @param before the condition
   * @param after what stands there instead
   */
  record Change(int at, String type, Mutant.Kind kind, String before, String after) {

    /** The field that this no longer requires to be filled; empty if this is another change. */
    String nullable() {
      Matcher filled = FILLED.matcher(before);
      return kind == Mutant.Kind.REMOVED && filled.matches() ? filled.group(1) : "";
    }

    /** The text with this change made. */
    String in(String text) {
      return text.substring(0, at) + after + text.substring(at + before.length());
    }
  }

  /** A condition in the text, and the type whose pattern it stands in. */
  private record Part(int from, int to, String type) {}

  /** All changes, in the order of the text. */
  List<Change> changes() {
    Set<Change> changes = new LinkedHashSet<>();
    for (Part part : parts()) {
      String before = text.substring(part.from(), part.to());
      String code = bare.substring(part.from(), part.to());
      Matcher comparison = COMPARISON.matcher(code);
      if (comparison.find()) {
        compare(part, before, comparison, changes);
      } else if (CALL.matcher(code).matches()) {
        String opposite = before.startsWith("!") ? before.substring(1).strip() : "!" + before;
        changes.add(new Change(part.from(), part.type(), Mutant.Kind.FLIPPED, before, opposite));
        changes.add(new Change(part.from(), part.type(), Mutant.Kind.REMOVED, before, "true"));
      }
    }
    return List.copyOf(changes);
  }

  private static void compare(Part part, String before, Matcher comparison, Set<Change> changes) {
    String sign = comparison.group().strip();
    int start = comparison.start() + comparison.group().indexOf(sign);
    String opposite =
        OPPOSITES.getOrDefault(
            sign, sign.startsWith("not") ? sign.substring(3).strip() : "not " + sign);
    changes.add(
        new Change(
            part.from(),
            part.type(),
            Mutant.Kind.FLIPPED,
            before,
            before.substring(0, start) + opposite + before.substring(start + sign.length())));
    Matcher bound = BOUND.matcher(before.substring(0, start));
    // What a condition names stays named, or the rest of the rule would not compile.
    String rest = bound.matches() ? before.substring(0, start).stripTrailing() : "true";
    changes.add(new Change(part.from(), part.type(), Mutant.Kind.REMOVED, before, rest));
  }

  /**
   * The conditions: what stands between commas, semicolons, brackets and {@code &&}, {@code ||}.
   */
  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<String> types = new ArrayList<>();
    starts.add(0);
    types.add("");
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      int top = starts.size() - 1;
      if (c == '(') {
        String name = nameBefore(i);
        starts.add(holdsConditions(name) ? i + 1 : -1);
        types.add(isType(name) ? name : types.get(top));
      } else if (c == ')' && top > 0) {
        end(starts.get(top), i, types.get(top), parts);
        starts.remove(top);
        types.remove(top);
      } else if (starts.get(top) >= 0 && separates(i)) {
        end(starts.get(top), i, types.get(top), parts);
        starts.set(top, i + (c == ',' || c == ';' ? 1 : 2));
      }
    }
    return parts;
  }

  /** Whether what stands in the bracket behind a name is conditions: of a pattern, or a group. */
  private static boolean holdsConditions(String name) {
    return name.isEmpty()
        || isType(name)
        || Set.of("accumulate", "and", "or", "not", "exists", "forall").contains(name);
  }

  private static boolean isType(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  private String nameBefore(int bracket) {
    Matcher word = LAST_WORD.matcher(bare.substring(0, bracket).stripTrailing());
    return word.find() ? word.group(1) : "";
  }

  private boolean separates(int i) {
    char c = bare.charAt(i);
    return c == ','
        || c == ';'
        || (i + 1 < bare.length() && (bare.startsWith("&&", i) || bare.startsWith("||", i)));
  }

  private void end(int start, int end, String type, List<Part> parts) {
    if (start < 0) {
      return;
    }
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(bare.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(bare.charAt(to - 1))) {
      to--;
    }
    String code = bare.substring(from, to);
    // A group, or a pattern inside one, is no condition itself: its brackets were looked into.
    if (!code.isEmpty()
        && !code.startsWith("(")
        && !Pattern.compile("\\b[A-Z]\\w*\\s*\\(").matcher(code).find()) {
      parts.add(new Part(from, to, type));
    }
  }

  /** The text with strings and comments blanked out, at the same length. */
  private static String blankOut(String text) {
    StringBuilder bare = new StringBuilder(text);
    Matcher matcher =
        Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL)
            .matcher(text);
    while (matcher.find()) {
      boolean string = matcher.group().startsWith("\"");
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (bare.charAt(i) != '\n') {
          bare.setCharAt(i, string ? 'x' : ' ');
        }
      }
    }
    return bare.toString();
  }
}
