package org.rasoat.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;

/**
 * What a team had agreed on before the check: which findings it has waived, and which it knows. The
 * findings themselves say which of them that is; this tells what else there is to say.
 *
 * @param comparison with the baseline; null if there was none, or nothing could be compared
 * @param warnings what is to be done about waivers or the baseline; no findings in the data
 * @param strangers the waivers whose key no row has; they may be for another dossier
 * @param unused the waivers that cover no finding, of rules that ran
 */
public record Agreed(
    @Nullable Comparison comparison,
    List<Warning> warnings,
    List<Waiver> strangers,
    List<Waiver> unused) {

  /** Neither waivers nor a baseline. */
  public static final Agreed NOTHING = new Agreed(null, List.of());

  /** A comparison and warnings, where every waiver has its use. */
  public Agreed(@Nullable Comparison comparison, List<Warning> warnings) {
    this(comparison, warnings, List.of(), List.of());
  }

  public Agreed {
    warnings = List.copyOf(warnings);
    strangers = List.copyOf(strangers);
    unused = List.copyOf(unused);
  }

  /**
   * The findings held against a baseline.
   *
   * @param file the baseline's file
   * @param created the day on which it was made
   * @param known the fingerprints in it
   * @param resolved what stands in it and was not found any more
   */
  public record Comparison(
      String file, LocalDate created, Set<String> known, List<Baseline.Known> resolved) {
    public Comparison {
      known = Set.copyOf(known);
      resolved = List.copyOf(resolved);
    }
  }

  /**
   * Something about a waiver or the baseline that somebody should see to.
   *
   * @param file the file of the waivers or the baseline
   * @param line the line or row, from 1; 0 for the file as a whole
   * @param message what is the matter and what to do
   */
  public record Warning(String file, int line, Bilingual message) {

    /** Where it stands, as a terminal makes a link of it. */
    public String place() {
      return line > 0 ? file + ":" + line : file;
    }
  }

  /** What was resolved; empty without a baseline. */
  public List<Baseline.Known> resolved() {
    return comparison == null ? List.of() : comparison.resolved();
  }
}
