package org.rasoat.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.rasoat.report.Remark.Weight;

/**
 * The XML of Checkstyle, which Jenkins, reviewdog and many others read. A remark on a file as a
 * whole has line 0, as Checkstyle itself writes it; what could not be checked is an error of the
 * source {@code rasoat.not-checked}.
 */
final class CheckstyleFormat implements Format {

  /** The version of the layout, which readers have long stopped to ask for. */
  private static final String LAYOUT = "4.3";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Map<String, List<Remark>> byFile =
        Remark.listed(report).stream()
            .collect(groupingBy(Remark::file, LinkedHashMap::new, toList()));
    try {
      XmlText xml = new XmlText().open("checkstyle").with("version", LAYOUT);
      for (Map.Entry<String, List<Remark>> file : byFile.entrySet()) {
        xml.open("file").with("name", FileNames.plain(file.getKey()));
        for (Remark remark : file.getValue()) {
          add(remark, xml);
        }
        xml.close();
      }
      out.append(xml.close().document());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void add(Remark remark, XmlText xml) throws XMLStreamException {
    xml.empty("error").with("line", remark.line());
    if (remark.column() > 0) {
      xml.with("column", remark.column());
    }
    xml.with("severity", severity(remark.weight()))
        .with("message", remark.message())
        .with("source", "rasoat." + remark.rule());
  }

  private static String severity(Weight weight) {
    return switch (weight) {
      case FATAL, ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }
}
