package org.rasoat.rules;

/** A loop without end in the rules of tests, which tests can end. */
public final class Endless {

  private static volatile boolean wanted;

  private Endless() {}

  /** From now on, rules loop. */
  static void begin() {
    wanted = true;
  }

  /** Ends all loops. */
  static void end() {
    wanted = false;
  }

  /** Called by rules; heeds no interruption, as loops do not. */
  public static void loop() {
    while (wanted) {
      Thread.onSpinWait();
    }
  }
}
