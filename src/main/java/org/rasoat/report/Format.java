package org.rasoat.report;

import java.io.IOException;

/** A way to write a report down. */
public interface Format {

  /** Makes ready what writing takes, in another thread while the report is not there yet. */
  default void prepare() {}

  /**
   * Writes the report.
   *
   * @param report a finished check
   * @param out where to; not closed
   * @throws IOException if it cannot be written
   */
  void write(Report report, Appendable out) throws IOException;
}
