package org.rasoat.cli;

/** What the process ends with, where no verdict decides it. */
final class Exit {

  /** What was asked for was done. */
  static final int OK = 0;

  /** Something that was tested does not do as it should. */
  static final int FINDINGS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The check could not be made. */
  static final int NOT_CHECKED = 3;

  /** The user has stopped it: 128 and the number of the signal, as shells have it. */
  static final int INTERRUPTED = 130;

  private Exit() {}
}
