package org.rasoat.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to write down many checks in short. */
public interface RollUpFormat {

  /**
   * Writes a roll-up.
   *
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  void write(RollUp rollUp, Appendable out) throws IOException;

  /** The format of that name: text, json or html; empty for any other. */
  static Optional<RollUpFormat> named(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** The names of all formats, the usual one first. */
  static List<String> names() {
    return List.copyOf(all().keySet());
  }

  private static Map<String, RollUpFormat> all() {
    Map<String, RollUpFormat> all = new LinkedHashMap<>();
    all.put("text", new RollUpText());
    all.put("json", new RollUpJson());
    all.put("html", new RollUpHtml());
    return all;
  }
}
