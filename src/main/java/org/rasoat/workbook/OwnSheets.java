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
 * By what a sheet of this program's is known again, whatever its title: a defined name for it.
 * Excel and LibreOffice keep such a name and follow a renamed sheet with it.
 */
final class OwnSheets {

  private static final String NAME = "_Rasoat.Result";

  /** Marks the sheet of a template that explains the others. */
  private static final String GUIDE = "_Rasoat.Guide";

  /** {@code 'A sheet''s name'!$A$1}, with or without quotes; LibreOffice puts a $ before it. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\$?(?:'((?:[^']|'')+)'|([^'!]+))!\\$?A\\$?1");

  private OwnSheets() {}

  /** The sheet of ours that a defined name marks; empty for every other name. */
  static Optional<String> sheet(@Nullable String name, @Nullable String reference) {
    if (reference == null || !(NAME.equals(name) || GUIDE.equals(name))) {
      return Optional.empty();
    }
    Matcher matcher = REFERENCE.matcher(reference.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quoted = matcher.group(1);
    return Optional.of(quoted == null ? matcher.group(2) : quoted.replace("''", "'"));
  }

  /** The names of the sheets of a workbook that this program made, which hold no data. */
  static Set<String> own(org.apache.poi.ss.usermodel.Workbook book) {
    Set<String> own = new HashSet<>(marked(book, NAME));
    own.addAll(marked(book, GUIDE));
    return own;
  }

  /** The names of the sheets of results in a workbook. */
  static Set<String> results(org.apache.poi.ss.usermodel.Workbook book) {
    return marked(book, NAME);
  }

  private static Set<String> marked(org.apache.poi.ss.usermodel.Workbook book, String marker) {
    Set<String> sheets = new HashSet<>();
    for (Name name : book.getAllNames()) {
      if (marker.equals(name.getNameName()) && !name.isDeleted()) {
        sheet(name.getNameName(), name.getRefersToFormula()).ifPresent(sheets::add);
      }
    }
    return sheets;
  }

  /** Marks a sheet of results. */
  static void put(Sheet sheet) {
    put(sheet, NAME);
  }

  /** Marks the sheet of a template that explains the others. */
  static void putGuide(Sheet sheet) {
    put(sheet, GUIDE);
  }

  private static void put(Sheet sheet, String marker) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(marker);
    name.setRefersToFormula(
        new CellReference(sheet.getSheetName(), 0, 0, true, true).formatAsString());
  }

  /** Removes the marks of sheets of results, those of sheets that a user has deleted included. */
  static void remove(org.apache.poi.ss.usermodel.Workbook book) {
    for (Name name : java.util.List.copyOf(book.getAllNames())) {
      if (NAME.equals(name.getNameName())) {
        book.removeName(name);
      }
    }
  }
}
