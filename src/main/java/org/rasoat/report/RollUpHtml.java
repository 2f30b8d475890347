package org.rasoat.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For people in a browser: one file with a line for each dossier, which leads to its report. */
final class RollUpHtml implements RollUpFormat {

  @Override
  public void write(RollUp rollUp, Appendable out) throws IOException {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("page", RollUpPage.of(rollUp));
    parameters.put("assets", HtmlFormat.assets());
    out.append(HtmlFormat.rendered("report/rollup.jte", parameters));
  }
}
