package org.rasoat.report;

import java.io.IOException;

/**
 * SARIF 2.1.0, for GitHub's code scanning and other readers of analyses. A workbook has no lines:
 * the row stands in {@code startLine}, without which GitHub shows nothing, and the column in {@code
 * startColumn}; the cell in Excel's own words is the logical location, and begins the message,
 * since GitHub shows no logical locations. All rules are listed, so that alerts close when a rule
 * has nothing more to object to.
 */
final class SarifFormat implements Format {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonFormat.write(SarifShape.of(report), out);
  }
}
