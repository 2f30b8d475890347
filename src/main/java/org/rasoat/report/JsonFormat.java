package org.rasoat.report;

import java.io.IOException;
import org.apache.commons.io.output.AppendableWriter;
import org.rasoat.rules.Memo;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For programs: the document that {@code rasoat-report-1.schema.json} describes. */
final class JsonFormat implements Format {

  /** Made when it is first needed: that takes time, which other formats need not spend. */
  private static final Memo<JsonMapper> MAPPER =
      new Memo<>(
          () ->
              JsonMapper.builder()
                  .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .defaultPrettyPrinter(printer())
                  .build());

  @Override
  public void prepare() {
    MAPPER.get().writerFor(JsonReport.class);
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    write(JsonShape.of(report), out);
  }

  /** A document as this program writes JSON: indented, its fields in the order of the record. */
  static String written(Object document) {
    return MAPPER.get().writeValueAsString(document);
  }

  /** Writes a document piece by piece, however long it is, and ends its last line. */
  static void write(Object document, Appendable out) throws IOException {
    MAPPER.get().writeValue(new AppendableWriter<>(out), document);
    out.append('\n');
  }

  /** The same line ends on every system. */
  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
