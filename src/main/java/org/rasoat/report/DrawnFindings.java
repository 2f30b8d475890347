package org.rasoat.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Severity;

/** The findings by the row that they are about. */
final class DrawnFindings {

  private record Line(String file, String sheet, int row) {
    static Line of(CellRef cell) {
      return new Line(cell.file(), cell.sheet(), cell.at().row());
    }
  }

  private final Map<Line, Picture.Warmth> byLine = new HashMap<>();

  DrawnFindings(List<Report.Fingerprinted> findings) {
    for (Report.Fingerprinted one : findings) {
      Severity severity = one.finding().severity();
      byLine.merge(
          Line.of(one.finding().place().cell()),
          new Picture.Warmth(1, severity),
          (known, more) -> new Picture.Warmth(known.findings() + 1, worst(known, severity)));
    }
  }

  private static Severity worst(Picture.Warmth known, Severity severity) {
    Severity before = known.worst();
    return before != null && before.atLeast(severity) ? before : severity;
  }

  /** The findings in the row of a cell. */
  Picture.Warmth at(CellRef cell) {
    return byLine.getOrDefault(Line.of(cell), new Picture.Warmth(0, null));
  }
}
