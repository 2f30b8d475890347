package org.rasoat.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rasoat.facts.Facts;
import org.rasoat.report.Formats;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;

/** Each stage of a check by itself, in a JVM that is warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StageBenchmarks {

  /** In which format a report is written. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets it before any benchmark.
  public static class Form {

    /** The name of the format. */
    @Param({"json", "html", "sarif"})
    public String format;
  }

  /** From the file to sheets. */
  @Benchmark
  public Workbook reading(Dossier dossier) throws UnreadableWorkbookException {
    return dossier.read();
  }

  /** From sheets to facts. */
  @Benchmark
  public Facts facts(Dossier dossier) {
    return dossier.makeFacts();
  }

  /** From facts to findings. */
  @Benchmark
  public RuleBook.Outcome rules(Dossier dossier) {
    return dossier.applyRules();
  }

  /** From a finished check to a text. */
  @Benchmark
  public int report(Dossier dossier, Form form) throws IOException {
    StringBuilder text = new StringBuilder();
    Formats.named(form.format).orElseThrow().write(dossier.report(), text);
    return text.length();
  }
}
