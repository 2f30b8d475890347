package org.rasoat.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Bilingual;

/** How far a submission has come. */
sealed interface Progress {

  /** The word that programs know it by. */
  String word();

  /** Whether nothing more will come of it. */
  default boolean over() {
    return false;
  }

  /** It waits for its turn. */
  record Queued() implements Progress {
    @Override
    public String word() {
      return "queued";
    }
  }

  /** What is being done with it. */
  enum Step {
    /** It waits for its rules to be compiled. */
    RULES_LOADING,
    READING,
    ROWS,
    RULES,
    /** Its reports are written. */
    REPORTS;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * It is worked on.
   *
   * @param count the number of the workbook, of the workbooks read, or of rows, as the step has it
   */
  record Running(Step step, int count) implements Progress {
    @Override
    public String word() {
      return "running";
    }
  }

  /**
   * It was checked, or it turned out that it cannot be.
   *
   * @param outcome what came of it
   * @param expires when it will be forgotten
   */
  record Done(Outcome outcome, Instant expires) implements Progress {
    @Override
    public String word() {
      return "done";
    }

    @Override
    public boolean over() {
      return true;
    }
  }

  /** The program failed. */
  record Failed(Instant expires) implements Progress {
    @Override
    public String word() {
      return "failed";
    }

    @Override
    public boolean over() {
      return true;
    }
  }

  /** Somebody gave it up. */
  record Cancelled() implements Progress {
    @Override
    public String word() {
      return "cancelled";
    }

    @Override
    public boolean over() {
      return true;
    }
  }

  /**
   * What came of a check.
   *
   * @param problems why it could not be made; empty if it was
   * @param asOf the day for which it was checked, as 2020-02-20
   */
  record Outcome(
      Verdict verdict,
      long errors,
      long warnings,
      long infos,
      String asOf,
      List<Problem> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Why a check could not be made.
   *
   * @param file the file that is to blame; may be empty
   */
  record Problem(String file, Bilingual message) {}
}
