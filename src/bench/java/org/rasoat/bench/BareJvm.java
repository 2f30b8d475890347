package org.rasoat.bench;

/** Does nothing: what starting Java alone costs. */
public final class BareJvm {

  private BareJvm() {}

  /** Says hello. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
