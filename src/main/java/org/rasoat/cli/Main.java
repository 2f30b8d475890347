package org.rasoat.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts Rasoat. */
public final class Main {

  private static final long MIB = 1 << 20;

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    // Whoever waits for a thread tells what became of it; Java would print where it failed.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, fault) -> log().error("thread {} failed", thread.getName(), fault));
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
    Optional<LoadAhead> ahead = LoadAhead.of(args);
    Language language = FirstLook.language(args);
    try {
      CommandLine line = Arguments.commandLine(language, ahead, out, err, args);
      return line.execute(args);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError | LinkageError e) {
      return failed(err, language, e);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** The program itself failed: says so, and leaves the details to the log. */
  static int failed(PrintWriter err, Language language, Throwable fault) {
    log().error("unexpected failure", fault);
    Bilingual said =
        outOfMemory(fault)
            ? Sentences.say("report.rollup.memory", Runtime.getRuntime().maxMemory() / MIB)
            : Sentences.say("cli.failed");
    err.println(said.in(language));
    return Exit.NOT_CHECKED;
  }

  /** Looked for when something has failed: looking takes time that nothing else could use. */
  private static Logger log() {
    return LoggerFactory.getLogger(Main.class);
  }

  private static boolean outOfMemory(Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      if (one instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
