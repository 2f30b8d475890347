package org.rasoat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of a program as a process of its own, from its start to its end.
 *
 * @param seconds how long it took
 * @param processor the seconds of processors that it and its own children used, in steps of a
 *     hundredth; empty where there is no {@code /proc}
 * @param megabytes the most memory that it held; empty where there is no {@code /proc}
 * @param exit its exit code
 * @param output what it printed, errors included
 */
record Run(
    double seconds, OptionalDouble processor, OptionalDouble megabytes, int exit, String output) {

  private static final Path OWN = Path.of("/proc/self/stat");

  private static final int LOOK_MILLIS = 20;

  /** Where in {@link #OWN}, behind the name, the time of children that have ended begins. */
  private static final int CHILDREN = 13;

  private static final double TICKS = 100;

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** Runs a command and waits for its end. */
  static Run of(List<String> command) throws IOException {
    Path output = Files.createTempFile("rasoat-bench", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      OptionalDouble before = children();
      long start = System.nanoTime();
      Process process = builder.start();
      process.getOutputStream().close();
      OptionalDouble peak = OptionalDouble.empty();
      do {
        OptionalDouble now = peak(process.pid());
        peak = now.isPresent() ? now : peak;
      } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
      double seconds = (System.nanoTime() - start) / 1e9;
      OptionalDouble after = children();
      OptionalDouble processor =
          before.isPresent() && after.isPresent()
              ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
              : OptionalDouble.empty();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      return new Run(seconds, processor, peak, process.exitValue(), said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(output);
    }
  }

  /** The seconds of processors that children used which have ended. */
  private static OptionalDouble children() throws IOException {
    if (!Files.isReadable(OWN)) {
      return OptionalDouble.empty();
    }
    String stat = Files.readString(OWN);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return OptionalDouble.of(
        (Long.parseLong(fields[CHILDREN]) + Long.parseLong(fields[CHILDREN + 1])) / TICKS);
  }

  /** The most memory that a process has held so far. */
  private static OptionalDouble peak(long pid) {
    try {
      Matcher found = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
      return found.find()
          ? OptionalDouble.of(Long.parseLong(found.group(1)) / 1024.0)
          : OptionalDouble.empty();
    } catch (IOException over) {
      return OptionalDouble.empty();
    }
  }
}
