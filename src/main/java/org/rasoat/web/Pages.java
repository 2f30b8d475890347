package org.rasoat.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the templates of the pages. */
final class Pages {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Pages() {}

  /** The page that a template makes of a model. */
  static String fill(String template, Object model) {
    StringOutput out = new StringOutput();
    ENGINE.render("web/" + template + ".jte", parameters(model), out);
    return out.toString();
  }

  /** A piece of a page. */
  static Content piece(String template, Object model) {
    return out -> ENGINE.render("web/" + template + ".jte", parameters(model), out);
  }

  private static Map<String, @Nullable Object> parameters(Object model) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("page", model);
    return parameters;
  }
}
