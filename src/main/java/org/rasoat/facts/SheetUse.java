package org.rasoat.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;

/**
 * What was made of one sheet, or of one of the tables on it.
 *
 * @param file the workbook
 * @param sheet the sheet's name
 * @param type the name of the declared type it was recognised as, or null
 * @param headerRow the row of the headings (the last of them if they have several levels; for a
 *     vertical table its first row), or 0 if not recognised
 * @param rows how many rows became facts
 * @param columns for each field that was found, the heading as it stands in the sheet
 * @param ignored why the sheet, or a part of it, was not read; null if all of it was
 * @param unmatched headings that belong to no field
 * @param table why and how it was read; null if it was not recognised, or nobody has asked
 */
public record SheetUse(
    String file,
    String sheet,
    @Nullable String type,
    int headerRow,
    int rows,
    Map<String, String> columns,
    @Nullable Bilingual ignored,
    List<String> unmatched,
    @Nullable TableUse table) {

  /** What was made of a sheet, without why and how. */
  public SheetUse(
      String file,
      String sheet,
      @Nullable String type,
      int headerRow,
      int rows,
      Map<String, String> columns,
      @Nullable Bilingual ignored,
      List<String> unmatched) {
    this(file, sheet, type, headerRow, rows, columns, ignored, unmatched, null);
  }

  public SheetUse {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    unmatched = List.copyOf(unmatched);
  }
}
