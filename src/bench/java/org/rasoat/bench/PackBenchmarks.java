package org.rasoat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.PackCache;
import org.rasoat.rules.RuleBook;

/** What a server that is warm does when a pack was edited. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class PackBenchmarks {

  private static final String NAME = "congress";

  private Path pack = Path.of("");
  private Path rules = pack;
  private Path table = pack;
  private String rulesBefore = "";
  private String tableBefore = "";
  private PackCache cache = new PackCache(pack, "");
  private int edits;

  /** Loads a copy of the pack for the first time. */
  @Setup
  public void load() throws IOException, BrokenPackException {
    Path folder = Files.createTempDirectory("pack");
    pack = copy(Dossier.PACK, folder.resolve(NAME));
    rules = pack.resolve("pilots.drl");
    table = pack.resolve("reference").resolve("terms.csv");
    rulesBefore = Files.readString(rules);
    tableBefore = Files.readString(table);
    cache = new PackCache(folder.resolve("cache"), "benchmark");
    again();
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path one : walk.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return to;
  }

  private RuleBook again() throws BrokenPackException {
    return RuleBook.load(pack, NAME, cache);
  }

  /** A condition of one rule is another one than before. */
  @Benchmark
  public RuleBook editedRule() throws IOException, BrokenPackException {
    edits++;
    Files.writeString(
        rules, rulesBefore.replaceFirst("\nthen", "\n  eval( " + edits + " > 0 )\nthen"));
    return again();
  }

  /** A function is another one than before, which all rules may call. */
  @Benchmark
  public RuleBook editedFunction() throws IOException, BrokenPackException {
    edits++;
    Files.writeString(
        rules, rulesBefore + "\nfunction int edits() {\n  return " + edits + ";\n}\n");
    return again();
  }

  /** A table of deadlines was saved. */
  @Benchmark
  public RuleBook editedTable() throws IOException, BrokenPackException {
    edits++;
    Files.writeString(table, tableBefore + "\n".repeat(edits % 2));
    return again();
  }
}
