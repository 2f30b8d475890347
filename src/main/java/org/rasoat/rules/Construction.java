package org.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a consequence with what values it makes new facts. */
final class Construction {

  private Construction() {}

  /**
   * The values of each new fact of a type, in their order: {@code $body}, {@code
   * $total.intValue()}.
   *
   * @param type the simple name of the type
   * @param consequence Java text
   */
  static List<List<String>> of(String type, String consequence) {
    Matcher made =
        Pattern.compile("\\bnew\\s+" + Pattern.quote(type) + "\\s*\\(").matcher(consequence);
    List<List<String>> all = new ArrayList<>();
    while (made.find()) {
      all.add(values(consequence, made.end()));
    }
    return all;
  }

  private static List<String> values(String text, int start) {
    List<String> values = new ArrayList<>();
    int depth = 0;
    int from = start;
    boolean quoted = false;
    for (int i = start; i < text.length() && depth >= 0; i++) {
      char sign = text.charAt(i);
      if (sign == '"' && text.charAt(i - 1) != '\\') {
        quoted = !quoted;
      }
      if (quoted) {
        continue;
      }
      if ("([{".indexOf(sign) >= 0) {
        depth++;
      } else if (")]}".indexOf(sign) >= 0) {
        depth--;
      }
      if (depth < 0 || (depth == 0 && sign == ',')) {
        values.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    return values;
  }
}
