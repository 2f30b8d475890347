package org.rasoat.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.commons.io.output.AppendableWriter;
import org.rasoat.rules.Memo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** For programs: the document that {@code rasoat-report-1.schema.json} describes. */
final class JsonFormat implements Format {

  /** Writes the report itself, for which it need not learn what records look like. */
  private static final Memo<JsonFactory> WRITER =
      new Memo<>(() -> JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build());

  /** Made when it is first needed: that takes time, which the report need not spend. */
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
    generator(new StringWriter()).close();
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    try (JsonGenerator json = generator(new AppendableWriter<>(out))) {
      JsonReport.write(report, json);
    } catch (JacksonException e) {
      throw unwritten(e);
    }
    out.append('\n');
  }

  private static JsonGenerator generator(Writer out) {
    return WRITER.get().createGenerator(new Indented(), out);
  }

  /** That what is written is indented. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** A document as this program writes JSON: indented, its fields in the order of the record. */
  static String written(Object document) {
    return MAPPER.get().writeValueAsString(document);
  }

  /** Writes a document piece by piece, however long it is, and ends its last line. */
  static void write(Object document, Appendable out) throws IOException {
    try {
      MAPPER.get().writeValue(new AppendableWriter<>(out), document);
    } catch (JacksonException e) {
      throw unwritten(e);
    }
    out.append('\n');
  }

  /** That the disk is full, say, is no fault of the program; whatever else there is, is thrown. */
  private static IOException unwritten(JacksonException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException full) {
        return full;
      }
    }
    throw fault;
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
