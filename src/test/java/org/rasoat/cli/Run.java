package org.rasoat.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What one run of the program gave.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }

  String all() {
    return out + err;
  }
}
