package org.rasoat.workbook;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * By what a sheet of results is known again, whatever its title: a defined name that refers to it.
 * Excel and LibreOffice keep such a name and follow a renamed sheet with it.
 */
final class ResultMarker {

  private static final String NAME = "_Rasoat.Result";

  /** {@code 'A sheet''s name'!$A$1}, with or without quotes; LibreOffice puts a $ before it. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\$?(?:'((?:[^']|'')+)'|([^'!]+))!\\$?A\\$?1");

  private ResultMarker() {}

  /** The sheet that a defined name marks; empty for every other name. */
  static Optional<String> sheet(@Nullable String name, @Nullable String reference) {
    if (reference == null || !NAME.equals(name)) {
      return Optional.empty();
    }
    Matcher matcher = REFERENCE.matcher(reference.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quoted = matcher.group(1);
    return Optional.of(quoted == null ? matcher.group(2) : quoted.replace("''", "'"));
  }

  /** The names of the sheets of results in a workbook. */
  static Set<String> sheets(org.apache.poi.ss.usermodel.Workbook book) {
    Set<String> sheets = new HashSet<>();
    for (Name name : book.getAllNames()) {
      if (NAME.equals(name.getNameName()) && !name.isDeleted()) {
        sheet(name.getNameName(), name.getRefersToFormula()).ifPresent(sheets::add);
      }
    }
    return sheets;
  }

  /** Marks a sheet of results. */
  static void put(Sheet sheet) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(NAME);
    name.setRefersToFormula(
        new CellReference(sheet.getSheetName(), 0, 0, true, true).formatAsString());
  }

  /** Removes the marks, those of sheets that a user has deleted included. */
  static void remove(org.apache.poi.ss.usermodel.Workbook book) {
    for (Name name : java.util.List.copyOf(book.getAllNames())) {
      if (NAME.equals(name.getNameName())) {
        book.removeName(name);
      }
    }
  }
}
