package org.rasoat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Programs that are run by turns, so that what else the machine does meets all of them, and the
 * medians of their runs.
 */
final class Series {

  private final Map<Program, List<Run>> runs = new LinkedHashMap<>();

  /** Runs each program that is installed, one after the other, as many times over as is said. */
  static Series of(int rounds, Program... programs) throws IOException {
    Series series = new Series();
    for (Program program : programs) {
      series.runs.put(program, new ArrayList<>());
    }
    for (int round = 1; round <= rounds; round++) {
      for (Program program : programs) {
        series.run(program, round);
      }
    }
    return series;
  }

  private void run(Program program, int round) throws IOException {
    List<String> command = program.command();
    if (command == null) {
      return;
    }
    program.before().run();
    Run run = Run.of(command);
    // 1: a check that found something
    if (run.exit() > 1 || (run.exit() == 1 && !command.contains("check"))) {
      throw new IOException(program.name() + " failed:\n" + run.output());
    }
    System.err.printf(Locale.ROOT, "%d  %6.2f s  %s%n", round, run.seconds(), program.name());
    runs.computeIfAbsent(program, first -> new ArrayList<>()).add(run);
  }

  /** The last line that a program printed, behind any warnings; empty if it is not installed. */
  String output(Program program) {
    return runs.getOrDefault(program, List.of()).stream()
        .map(run -> run.output().strip())
        .map(output -> output.substring(output.lastIndexOf('\n') + 1))
        .findFirst()
        .orElse("");
  }

  /**
   * The medians as a table in Markdown.
   *
   * @param title what the first column holds
   * @param measure the program that the others are compared with
   * @param rows by how many rows a run is divided; 0 to leave the column out
   */
  String table(String title, Program measure, long rows) {
    StringBuilder table = new StringBuilder();
    table
        .append("| ")
        .append(title)
        .append(" | seconds | × | processor seconds | × | peak memory |");
    table.append(rows > 0 ? " processor time a row |\n" : "\n");
    table.append("|---|--:|--:|--:|--:|--:|").append(rows > 0 ? "--:|\n" : "\n");
    for (Program program : runs.keySet()) {
      table.append("| ").append(program.name()).append(" | ");
      table.append(String.join(" | ", cells(program, measure, rows))).append(" |\n");
    }
    return table.toString();
  }

  private List<String> cells(Program program, Program measure, long rows) {
    List<String> cells = new ArrayList<>();
    if (program.command() == null) {
      cells.addAll(List.of("not installed", "", "", "", ""));
      if (rows > 0) {
        cells.add("");
      }
      return cells;
    }
    OptionalDouble seconds = median(program, run -> OptionalDouble.of(run.seconds()));
    OptionalDouble processor = median(program, Run::processor);
    cells.add(number("%.2f", seconds));
    cells.add(ratio(seconds, median(measure, run -> OptionalDouble.of(run.seconds()))));
    cells.add(number("%.2f", processor));
    cells.add(ratio(processor, median(measure, Run::processor)));
    cells.add(number("%.0f MB", median(program, Run::megabytes)));
    if (rows > 0) {
      cells.add(
          processor.isPresent()
              ? number("%.0f µs", OptionalDouble.of(processor.getAsDouble() / rows * 1e6))
              : "–");
    }
    return cells;
  }

  private OptionalDouble median(Program program, Function<Run, OptionalDouble> value) {
    double[] values =
        runs.getOrDefault(program, List.of()).stream()
            .map(value)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    int middle = values.length / 2;
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
  }

  private static String ratio(OptionalDouble value, OptionalDouble measure) {
    return value.isPresent() && measure.isPresent() && measure.getAsDouble() > 0
        ? number("%.2f", OptionalDouble.of(value.getAsDouble() / measure.getAsDouble()))
        : "–";
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
  }
}
