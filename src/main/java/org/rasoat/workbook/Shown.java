package org.rasoat.workbook;

import java.util.function.Supplier;

/**
 * The text that a user sees for a number. It is made each time it is asked for, because a sheet
 * holds millions of numbers, and few of them are ever shown. Equal if the texts are.
 */
public final class Shown {

  private Supplier<String> maker;

  private Shown(Supplier<String> maker) {
    this.maker = maker;
  }

  static Shown by(Supplier<String> maker) {
    return new Shown(maker);
  }

  /** A text that is made when it is first asked for, and then kept. */
  static Shown once(Supplier<String> maker) {
    Shown shown = new Shown(maker);
    shown.maker =
        () -> {
          String text = maker.get();
          shown.maker = () -> text;
          return text;
        };
    return shown;
  }

  /** A text that is known. */
  public static Shown as(String text) {
    return new Shown(() -> text);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Shown shown && shown.toString().equals(toString()));
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    return maker.get();
  }
}
