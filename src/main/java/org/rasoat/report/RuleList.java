package org.rasoat.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.language.Language;
import org.rasoat.rules.Rule;
import org.rasoat.rules.RuleBook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules of a pack for programs. */
public final class RuleList {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RuleList() {}

  /** An array of JSON, one object for each rule, sorted by id. */
  public static String json(RuleBook book, Language language) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Rule rule : book.rules()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", rule.id());
      row.put("title", rule.title().in(language));
      row.put("severity", rule.severity().word());
      row.put("topic", rule.topic());
      row.put("basis", rule.basis());
      row.put("source", rule.source());
      row.put("layer", rule.reading() ? "reading" : "rules");
      rows.add(row);
    }
    return MAPPER.writeValueAsString(rows);
  }
}
