package org.rasoat.equivalence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Sheets saved one by one as texts, as an Excel set to Vietnamese does it. */
final class Csv {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private Csv() {}

  static List<Path> write(Book book, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Page page : book.pages) {
      Path file = folder.resolve(page.name + ".csv");
      files.add(Files.writeString(file, "\uFEFF" + text(page)));
    }
    return files;
  }

  private static String text(Page page) {
    StringBuilder out = new StringBuilder();
    int width = page.width();
    for (int row = 0; row <= page.rows.lastKey(); row++) {
      for (int column = 0; column < width; column++) {
        Content content = page.row(row).get(column);
        out.append(column == 0 ? "" : ";").append(content == null ? "" : quoted(shown(content)));
      }
      out.append("\r\n");
    }
    return out.toString();
  }

  /** A cell's text as its user sees it. */
  static String shown(Content content) {
    if (content.value() instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (content.value() instanceof Double number) {
      return new DataFormatter(Locale.forLanguageTag("vi-VN"))
          .formatRawCellContents(number, 0, content.format());
    }
    return content.value().toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(letter -> ";\"\n\r".indexOf(letter) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
