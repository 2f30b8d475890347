package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.rasoat.language.Language;

class FormatsTest {

  @Test
  void everyNameHasItsFormat() {
    assertThat(Formats.names()).startsWith("text").contains("concise", "json");
    assertThat(Formats.names()).allMatch(name -> Formats.named(name).isPresent());
  }

  @Test
  void anUnknownNameHasNone() {
    assertThat(Formats.named("pdf")).isEmpty();
  }

  @Test
  void colourAddsNothingButColour() throws IOException {
    for (Language language : Language.values()) {
      for (Report report : Reports.cases(language).values()) {
        String coloured = written(new TextFormat(true), report);
        String plain = written(new TextFormat(false), report);
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[1;");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
      }
    }
  }

  @Test
  void aFullDiskIsNoFaultOfTheProgram() {
    Report report = Reports.many(Language.VI);
    for (String name : Formats.names()) {
      Format format = Formats.named(name).orElseThrow();
      assertThatIOException().as(name).isThrownBy(() -> format.write(report, new FullDisk()));
    }
  }

  /** Takes nothing. */
  private static final class FullDisk implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      throw new IOException("no room");
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      throw new IOException("no room");
    }

    @Override
    public Appendable append(char letter) throws IOException {
      throw new IOException("no room");
    }
  }

  private static String written(Format format, Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(report, out);
    return out.toString();
  }
}
