package org.rasoat.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;

/** What a server that is warm does when a rule was edited. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class PackBenchmarks {

  /** Reading and compiling the pack. */
  @Benchmark
  public RuleBook reload() throws BrokenPackException {
    return RuleBook.load(Dossier.PACK, Dossier.PACK.toString());
  }
}
