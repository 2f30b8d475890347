package org.rasoat.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

  /** Short runs are noisier, and cost less to repeat. */
  private static final int SHORT = 3;

  /** So many seconds at most the launcher is given to be done. */
  private static final int PATIENCE = 60;

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
    settle();
    System.out.printf(
        "Measured on %s. Runs by turns, medians of %d and, of the sample, %d.%n%n",
        Machine.described(), rounds, rounds * SHORT);
    reading(dossier, people, rounds);
    starting(rounds * SHORT);
  }

  /** After its first run the launcher makes a file of loaded classes, which takes a processor. */
  private static void settle() throws IOException {
    try {
      for (int left = PATIENCE; left > 0; left--) {
        try (DirectoryStream<Path> making = Files.newDirectoryStream(CACHE, "making.*")) {
          if (!making.iterator().hasNext()) {
            return;
          }
        }
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reading(Path file, int people, int rounds) throws IOException {
    long size = Files.size(file);
    Program check = Program.rasoat("**Rasoat, the whole check**", file, report("people"));
    String poi = Program.library(XSSFWorkbook.class);
    Program own = reader("Rasoat, reading alone", size, ReaderAlone.class, file);
    Program[] readers = {
      own,
      reader(
          Program.library(ReadableWorkbook.class),
          size,
          Fastexcel.class,
          file,
          ReadableWorkbook.class,
          InputFactoryImpl.class,
          XMLInputFactory2.class,
          ZipFile.class),
      reader(poi + ", SAX handler", size, PoiSax.class, file),
      reader(poi + ", usermodel", size, PoiUsermodel.class, file),
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
            size / 1e6);
    System.out.println(series.table(title, check, rows));
  }

  private static void starting(int rounds) throws IOException {
    Program edited =
        Program.rasoat("Rasoat, rules edited since", SAMPLE, report("sample"))
            .after(Peers::forgetCompiledPacks);
    Program check = Program.rasoat("**Rasoat, rules as before**", SAMPLE, report("sample"));
    String fires = Program.library(RuleBaseFactory.class) + ", compiles and fires one rule";
    List<Class<?>> first = List.of(RuleBaseFactory.class);
    Program plain = Program.plainJava(fires, OneRule.class, first);
    Program rule = Program.java(fires + ", with the launcher's options", 0, OneRule.class, first);
    Program bare = Program.java("Java, says hello", 0, BareJvm.class, List.of());
    // In this order each check without an edit comes after one that kept the rules.
    Series series = Series.of(rounds, edited, check, plain, rule, bare);
    System.out.println(series.table("The sample dossier, and less than that", check, 0));
  }

  private static Program reader(
      String name, long size, Class<?> main, Path file, Class<?>... first) {
    return Program.java(name, size, main, List.of(first), file.toString());
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
