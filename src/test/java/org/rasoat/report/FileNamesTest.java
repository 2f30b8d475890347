package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "a/b c.xlsx, a/b%20c.xlsx",
    "../sổ #1?.xlsx, ../s%E1%BB%95%20%231%3F.xlsx",
    "a:b.xlsx, a%3Ab.xlsx",
    "100%.xlsx, 100%25.xlsx",
    "/srv/a b.xlsx, file:///srv/a%20b.xlsx",
    "C:/Hồ sơ/a.xlsx, file:///C:/H%E1%BB%93%20s%C6%A1/a.xlsx",
    "//may-chu/so/a.xlsx, file://may-chu/so/a.xlsx"
  })
  void aNameBecomesAUri(String name, String uri) {
    assertThat(FileNames.uri(name)).isEqualTo(uri);
    assertThat(URI.create(uri).isAbsolute()).isEqualTo(FileNames.absolute(name));
  }

  @Test
  void composedAndDecomposedNamesStayApart() {
    assertThat(FileNames.uri("\u1EE7")).isNotEqualTo(FileNames.uri("u\u0309"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001B[31mb", "a\nb", "a\u0000b"})
  void controlCharactersDoNotGetThrough(String name) {
    assertThat(FileNames.plain(name)).startsWith("a\uFFFD").endsWith("b");
  }
}
