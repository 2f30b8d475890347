package org.rasoat.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;

/**
 * What a dossier says.
 *
 * @param rows every fact, in the order of files, sheets and rows
 * @param findings what the reading layer objects to (ids of {@link ReadingRule})
 * @param sheets what was made of each sheet
 * @param headings for each type that was found in the dossier, where its headings stand: the place
 *     of every field whose column was found, and under the empty string the place of the sheet as a
 *     whole (its key column's heading); the first sheet wins where a type has several
 * @param missing for each type that was found, the fields whose column no sheet of it has
 * @param reportDate the day that the dossier itself gives as its date
 */
public record Facts(
    List<Row> rows,
    List<Finding> findings,
    List<SheetUse> sheets,
    Map<String, Map<String, Place>> headings,
    Map<String, Set<String>> missing,
    Optional<LocalDate> reportDate) {

  public Facts {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    sheets = List.copyOf(sheets);
    // Kept in order, because reports are the same on every run.
    headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** How many rows there are of each type, by the type's name; types without rows are left out. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    ByClass.of(rows).forEach((type, some) -> counts.put(type.getSimpleName(), some.size()));
    return counts;
  }

  /** Whether a sheet of the type was found, with or without rows. */
  public boolean has(String type) {
    return headings.containsKey(type);
  }
}
