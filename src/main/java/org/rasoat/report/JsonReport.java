package org.rasoat.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON report as records: the fields and their order are those of {@code
 * rasoat-report-1.schema.json}, which says what each of them means.
 */
record JsonReport(
    String schema,
    String verdict,
    String asOf,
    String language,
    Tool tool,
    Pack pack,
    List<Input> inputs,
    List<Problem> problems,
    Totals totals,
    int shown,
    List<Finding> findings,
    List<Entry> ledger,
    List<Warning> warnings,
    @Nullable Baseline baseline,
    List<Resolved> resolved) {

  record Warning(String file, @Nullable Integer line, String message) {}

  record Baseline(String file, String created, @JsonProperty("new") long fresh, long persisting) {}

  record Resolved(String rule, String column, String fingerprint) {}

  record Waiver(String reason, String approvedBy, @Nullable String expires, int line) {}

  record Tool(String name, String version) {}

  record Pack(String name, @Nullable String sha256, int rules) {}

  record Input(String file, String sha256, List<Sheet> sheets, List<String> notes) {}

  record Sheet(
      String name,
      @Nullable String type,
      @Nullable Integer headerRow,
      int rows,
      @Nullable String ignored) {}

  record Problem(@Nullable String file, String message) {}

  record Totals(long error, long warning, long info, long waived, long baseline) {}

  record Finding(
      String rule,
      String severity,
      String title,
      String message,
      String file,
      String sheet,
      String cell,
      @Nullable String column,
      @Nullable String row,
      String value,
      List<Related> related,
      String fingerprint,
      String status,
      @Nullable Waiver waiver) {}

  record Related(String file, String sheet, String cell) {}

  record Entry(
      String rule,
      String title,
      String status,
      int examined,
      int findings,
      BigDecimal millis,
      @Nullable String reason) {}
}
