package org.rasoat.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts Rasoat. */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    // Ends threads of rules that never end, too.
    System.exit(code);
  }

  /**
   * Runs the program.
   *
   * @param out takes what was asked for
   * @param err takes what went wrong
   * @param args the words of the command line
   * @return 0, or 1 for findings that fail the check, 2 for wrong use, 3 if it could not be checked
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Language language = Arguments.language(args);
    try {
      CommandLine line = Arguments.commandLine(language, out, err, args);
      return line.execute(args);
    } catch (RuntimeException e) {
      return failed(err, language, e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The program itself failed: says so, and leaves the details to the log. */
  static int failed(PrintWriter err, Language language, Throwable fault) {
    LOG.error("unexpected failure", fault);
    err.println(Sentences.say("cli.failed").in(language));
    return Exit.NOT_CHECKED;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
