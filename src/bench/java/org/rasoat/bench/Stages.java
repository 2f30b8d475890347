package org.rasoat.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks as the command line of JMH does, and prints them as a table, too. */
public final class Stages {

  private static final String SAMPLE = "sample";

  private Stages() {}

  /** Runs those that the options of JMH name. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions options = new CommandLineOptions(args);
    Collection<RunResult> results = new Runner(options).run();
    System.out.printf("%nMeasured on %s.%n%n", Machine.described());
    System.out.println(table(results));
  }

  private static String table(Collection<RunResult> results) {
    Map<String, Map<String, RunResult>> rows = new LinkedHashMap<>();
    Set<String> dossiers = new LinkedHashSet<>();
    for (RunResult result : results) {
      String dossier = dossier(result);
      dossiers.add(dossier);
      rows.computeIfAbsent(name(result), name -> new LinkedHashMap<>()).put(dossier, result);
    }
    StringBuilder table = new StringBuilder("| Stage |");
    for (String dossier : dossiers) {
      table.append(dossier.equals(SAMPLE) ? " sample dossier |" : people(dossier));
    }
    table.append("\n|---|");
    dossiers.forEach(dossier -> table.append(dossier.equals(SAMPLE) ? "--:|" : "--:|--:|"));
    rows.forEach(
        (name, row) -> {
          table.append("\n| ").append(name).append(" |");
          dossiers.forEach(dossier -> table.append(cells(dossier, row)));
        });
    return table.append('\n').toString();
  }

  private static String people(String dossier) {
    return String.format(Locale.ROOT, " %,d people | a person |", Integer.parseInt(dossier));
  }

  /** The mean of the iterations, and the least and the most of them. */
  private static String millis(Result<?> result) {
    Statistics all = result.getStatistics();
    return String.format(
        Locale.ROOT, " %.1f ms (%.1f–%.1f) |", all.getMean(), all.getMin(), all.getMax());
  }

  private static String cells(String dossier, Map<String, RunResult> row) {
    if (!row.containsKey(dossier)) {
      return dossier.equals(SAMPLE) ? " |" : " | |";
    }
    Result<?> result = row.get(dossier).getPrimaryResult();
    String millis = millis(result);
    return dossier.equals(SAMPLE)
        ? millis
        : millis
            + String.format(
                Locale.ROOT, " %.2f µs |", result.getScore() * 1000 / Integer.parseInt(dossier));
  }

  /** What the server does is measured with the sample alone. */
  private static String dossier(RunResult result) {
    String dossier = result.getParams().getParam("dossier");
    return dossier == null ? SAMPLE : dossier;
  }

  private static String name(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String format = result.getParams().getParam("format");
    String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
    return format == null ? name : name + " " + format;
  }
}
