package org.rasoat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.rasoat.Check;
import org.rasoat.Input;
import org.rasoat.facts.Facts;
import org.rasoat.facts.FactsReader;
import org.rasoat.findings.Severity;
import org.rasoat.language.Language;
import org.rasoat.report.Report;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.samples.LargeDossier;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.WorkbookReader;

/** A dossier with what each stage makes of it, for the stage behind to begin with. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls prepare() before any benchmark.
public class Dossier {

  static final Path SAMPLE = Path.of("spreadsheets", "tay-ho-2020.xlsx");
  static final Path PACK = Path.of("rules", "congress");

  /** How many of a thousand people have a fault, so that there is something to report. */
  private static final int FAULTS = 10;

  /** The sample dossier, or how many people the generated one has. */
  @Param({"sample", "20000"})
  public String dossier;

  private Path file;
  private RuleBook book;
  private Workbook workbook;
  private Facts facts;
  private Report report;

  /** Makes everything once. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, BrokenPackException, UnreadableWorkbookException {
    file = dossier.equals("sample") ? SAMPLE : generated(Integer.parseInt(dossier));
    book = RuleBook.load(PACK, PACK.toString());
    workbook = read();
    facts = makeFacts();
    Check check = new Check(book, "0", Clock.system(ZoneId.systemDefault()));
    Check.Options options =
        new Check.Options(
            Optional.empty(), Language.VI, Severity.ERROR, id -> true, Integer.MAX_VALUE);
    report = check.run(List.of(new Input(file, file.toString())), List.of(), options);
    if (!report.problems().isEmpty()) {
      throw new IOException(report.problems().toString());
    }
  }

  private static Path generated(int people) throws IOException {
    Path file = Path.of("target", "bench", people + "-faults.xlsx");
    Files.createDirectories(file.getParent());
    LargeDossier.write(file, people, FAULTS);
    return file;
  }

  Workbook read() throws UnreadableWorkbookException {
    return WorkbookReader.read(file, file.toString());
  }

  Facts makeFacts() {
    return FactsReader.read(book.schema(), List.of(workbook), book.names());
  }

  RuleBook.Outcome applyRules() {
    LocalDate asOf = report.asOf();
    return book.apply(facts, asOf, id -> true);
  }

  Report report() {
    return report;
  }
}
