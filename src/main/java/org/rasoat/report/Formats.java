package org.rasoat.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats by the names that users choose them by. */
public final class Formats {

  /** The name under which {@link MarkedCopies} are asked for, which are no text. */
  public static final String COPIES = "xlsx";

  private static final Map<String, Format> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("text", new TextFormat(false));
    BY_NAME.put("concise", new ConciseFormat());
    BY_NAME.put("json", new JsonFormat());
    BY_NAME.put("sarif", new SarifFormat());
    BY_NAME.put("junit", new JunitFormat());
    BY_NAME.put("github", new GithubFormat());
    BY_NAME.put("gitlab", new GitlabFormat());
    BY_NAME.put("checkstyle", new CheckstyleFormat());
    BY_NAME.put("markdown", new MarkdownFormat());
    BY_NAME.put("csv", new CsvFormat());
    BY_NAME.put("html", new HtmlFormat());
  }

  private Formats() {}

  /** The format of that name; the one for terminals comes without colour. */
  public static Optional<Format> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The names of all formats that are texts, the one that is used unless another is asked for
   * first.
   */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }
}
