package org.rasoat.samples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that writes a dossier, and when.
 *
 * @param letterhead what stands on all its forms
 * @param body the body's name
 * @param level its level, as the form of general information says
 * @param title what kind of body it is, in capitals
 * @param term the term that is prepared
 * @param previousTerm the one before
 * @param branchTerm the shorter term of its branches
 * @param reportDate the day of the report
 * @param committee what its committee is called
 * @param remark where the figures of the general information come from
 * @param unitRemark where the figures of the units come from
 * @param previousMost the most members its committee could have in the term before
 * @param nominees how many are proposed for its committee; null if it is appointed
 * @param documents how many documents were issued for the congresses
 * @param rounds how often the political report was discussed
 * @param comments how many comments that gave
 * @param predecessors the bodies it was merged from; none if it was not
 */
record Setting(
    Letterhead letterhead,
    String body,
    String level,
    String title,
    String term,
    String previousTerm,
    String branchTerm,
    LocalDate reportDate,
    String committee,
    String remark,
    String unitRemark,
    int previousMost,
    @Nullable Integer nominees,
    int documents,
    int rounds,
    int comments,
    List<String> predecessors) {

  /** Whether the body came out of others. */
  boolean merged() {
    return !predecessors.isEmpty();
  }

  /** The subtitle of most forms. */
  String subtitle() {
    return "Nhiệm kỳ " + term;
  }

  /** Whether something is over on the day of the report. */
  String status(LocalDate day) {
    return day.isAfter(reportDate) ? "Chưa tổ chức" : "Đã tổ chức";
  }
}
