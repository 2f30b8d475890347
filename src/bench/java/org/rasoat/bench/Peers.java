package org.rasoat.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.drools.core.impl.RuleBaseFactory;
import org.rasoat.samples.LargeDossier;

/**
 * Prints Rasoat beside other programs that read the same workbook, and beside the least that a
 * program with Java and Drools costs. Each run is a process of its own, from its start to its end.
 */
public final class Peers {

  /** The size from which the launcher lets the JVM compile as much as it likes. */
  private static final long LARGE = 2000 * 1024;

  /** Short runs are noisier, and cost less to repeat. */
  private static final int SHORT = 3;

  private static final Path FOLDER = Path.of("target", "bench");
  private static final Path CACHE = Path.of("target", "cache");
  private static final Path SAMPLE = Path.of("spreadsheets", "tay-ho-2020.xlsx");

  private Peers() {}

  /** Measures: {@code PEOPLE ROUNDS}. */
  public static void main(String[] args) throws IOException {
    int people = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    Files.createDirectories(FOLDER);
    Path dossier = FOLDER.resolve(people + ".xlsx");
    LargeDossier.write(dossier, people, 0);
    // The launcher builds Rasoat if its sources are newer, and that is nothing to be measured.
    Series.of(1, Program.rasoat("once before", SAMPLE, report("sample")));
    System.out.printf(
        "Measured on %s. Runs by turns, medians of %d and, of the sample, %d.%n%n",
        Machine.described(), rounds, rounds * SHORT);
    reading(dossier, people, rounds);
    starting(rounds * SHORT);
  }

  private static void reading(Path file, int people, int rounds) throws IOException {
    boolean large = Files.size(file) > LARGE;
    Program check = Program.rasoat("**Rasoat, the whole check**", file, report("people"));
    String poi = Program.library(XSSFWorkbook.class);
    Program own = reader("Rasoat, reading alone", large, ReaderAlone.class, file);
    Program[] readers = {
      own,
      reader(
          Program.library(ReadableWorkbook.class),
          large,
          Fastexcel.class,
          file,
          ReadableWorkbook.class,
          InputFactoryImpl.class,
          XMLInputFactory2.class,
          ZipFile.class),
      reader(poi + ", SAX handler", large, PoiSax.class, file),
      reader(poi + ", usermodel", large, PoiUsermodel.class, file),
      Program.openpyxl(file),
      Program.sheetJs(file)
    };
    Program[] all = Stream.concat(Stream.of(check), Stream.of(readers)).toArray(Program[]::new);
    Series series = Series.of(rounds, all);
    String read = series.output(own);
    for (Program reader : readers) {
      if (reader.command() != null && !series.output(reader).equals(read)) {
        throw new IOException(
            reader.name() + " read " + series.output(reader) + ", not " + read + " rows and cells");
      }
    }
    long rows = Long.parseLong(read.split(" ", 2)[0]);
    long cells = Long.parseLong(read.split(" ", 2)[1]);
    String title =
        String.format(
            Locale.ROOT,
            "%,d people: %,d rows, %,d cells, %.1f MB",
            people,
            rows,
            cells,
            Files.size(file) / 1e6);
    System.out.println(series.table(title, check, rows));
  }

  private static void starting(int rounds) throws IOException {
    Program edited =
        Program.rasoat("Rasoat, rules edited since", SAMPLE, report("sample"))
            .after(Peers::forgetCompiledPacks);
    Program check = Program.rasoat("**Rasoat, rules as before**", SAMPLE, report("sample"));
    Program rule =
        Program.java(
            Program.library(RuleBaseFactory.class) + ", compiles and fires one rule",
            false,
            OneRule.class,
            List.of(RuleBaseFactory.class));
    Program bare = Program.java("Java, says hello", false, BareJvm.class, List.of());
    // In this order each check without an edit comes after one that kept the rules.
    Series series = Series.of(rounds, edited, check, rule, bare);
    System.out.println(series.table("The sample dossier, and less than that", check, 0));
  }

  private static Program reader(
      String name, boolean large, Class<?> main, Path file, Class<?>... first) {
    return Program.java(name, large, main, List.of(first), file.toString());
  }

  private static Path report(String name) {
    return FOLDER.resolve(name + ".json");
  }

  /** What an edited rule does to a check: nothing that was kept fits. */
  private static void forgetCompiledPacks() throws IOException {
    if (!Files.isDirectory(CACHE)) {
      return;
    }
    try (DirectoryStream<Path> packs = Files.newDirectoryStream(CACHE, "*.pack")) {
      for (Path pack : packs) {
        Files.delete(pack);
      }
    }
  }
}
