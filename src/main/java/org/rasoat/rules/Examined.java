package org.rasoat.rules;

import org.rasoat.facts.Row;

/** The row for which a rule is explained, as a fact that conditions can be tied to. */
public final class Examined {

  private final Row row;

  Examined(Row row) {
    this.row = row;
  }

  /** The row. */
  public Row getRow() {
    return row;
  }
}
