package org.rasoat.workbook;

import java.util.Optional;

/**
 * How files shall be read.
 *
 * @param limits how much a file may ask for
 * @param password tried on each file that is encrypted, beside the one that Excel itself uses where
 *     its user gave none
 */
public record ReadOptions(Limits limits, Optional<String> password) {

  /** The usual limits, and no password. */
  public static final ReadOptions DEFAULT = new ReadOptions(Limits.DEFAULT, Optional.empty());

  /** The same with another password. */
  public ReadOptions withPassword(String other) {
    return new ReadOptions(limits, Optional.of(other));
  }

  /** Says no password: it shall stand in no log. */
  @Override
  public String toString() {
    return "ReadOptions[" + limits + (password.isPresent() ? ", with a password]" : "]");
  }
}
