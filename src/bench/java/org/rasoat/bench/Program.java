package org.rasoat.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program to be measured.
 *
 * @param name what the table calls it
 * @param command how it is started; null if it is not installed
 * @param before what is done before each run, and not measured
 */
record Program(String name, @Nullable List<String> command, Preparation before) {

  /** Brings things into the state in which a run is to begin. */
  interface Preparation {
    void run() throws IOException;
  }

  /** Above this the launcher prepares for much memory. */
  private static final long LARGE = 2_000 * 1024;

  /** Above this the launcher lets the JVM compile as much as it likes. */
  private static final long VERY_LARGE = 40_000 * 1024;

  private static final String NODE =
      """
      const workbook = require('xlsx').readFile(process.argv[1], {dense: true});
      let rows = 0, cells = 0;
      for (const name of workbook.SheetNames) {
        const sheet = workbook.Sheets[name];
        for (const row of sheet['!data'] || sheet) {
          let filled = 0;
          for (const cell of row || []) if (cell && cell.v !== undefined) filled++;
          rows += filled > 0 ? 1 : 0;
          cells += filled;
        }
      }
      console.log(rows + ' ' + cells);
      """;

  private static final String PYTHON =
      """
      import sys, openpyxl
      rows = cells = 0
      for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
          for row in sheet.iter_rows(values_only=True):
              filled = len(row) - row.count(None)
              rows += filled > 0
              cells += filled
      print(rows, cells)
      """;

  private Program(String name, @Nullable List<String> command) {
    this(name, command, () -> {});
  }

  /** The whole check of a file as its user runs it, with a report in JSON. */
  static Program rasoat(String name, Path file, Path report) {
    return new Program(
        name, List.of("./rasoat", "check", "--report", "json=" + report, file.toString()));
  }

  /** The same with something done before each run. */
  Program after(Preparation preparation) {
    return new Program(name, command, preparation);
  }

  /**
   * A main class of ours in a JVM with the options that the launcher chooses.
   *
   * @param size how large the file is that it is to read, in bytes
   * @param first classes whose libraries stand first on the classpath, as they would in a program
   *     that has no others
   */
  static Program java(
      String name, long size, Class<?> main, List<Class<?>> first, String... arguments) {
    return java(name, main, options(size), first, arguments);
  }

  /** A main class of ours in a JVM with no options. */
  static Program plainJava(String name, Class<?> main, List<Class<?>> first) {
    return java(name, main, List.of(), first);
  }

  private static Program java(
      String name, Class<?> main, List<String> options, List<Class<?>> first, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
    command.addAll(List.of("-cp", classpath(main, first), main.getName()));
    command.addAll(List.of(arguments));
    return new Program(name, command);
  }

  private static List<String> options(long size) {
    List<String> options = new ArrayList<>();
    options.addAll(
        size > LARGE
            ? List.of(
                "-XX:+UseParallelGC",
                "-XX:InitialRAMPercentage=25",
                "-XX:-UseAdaptiveSizePolicy",
                size > VERY_LARGE ? "-Xmn250m" : "-Xmn150m",
                "-XX:MaxTenuringThreshold=1")
            : List.of("-XX:+UseSerialGC", "-Xmn48m"));
    options.add("-XX:MetaspaceSize=256m");
    if (largePages()) {
      options.add("-XX:+UseTransparentHugePages");
    }
    if (size > VERY_LARGE) {
      options.addAll(
          List.of("-XX:+TieredCompilation", "-XX:MaxInlineSize=15", "-XX:FreqInlineSize=60"));
    } else {
      options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1"));
      if (Runtime.version().feature() < 18) {
        options.add("-Dsun.reflect.inflationThreshold=2000");
      }
    }
    if (size <= LARGE) {
      options.add("-XX:C1MaxInlineSize=15");
    }
    return options;
  }

  private static boolean largePages() {
    Path state = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    try {
      return Files.isReadable(state) && Files.readString(state).contains("[madvise]");
    } catch (IOException e) {
      return false;
    }
  }

  /** The read-only mode of openpyxl. */
  static Program openpyxl(Path file) {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      Optional<String> version = said(python, "-c", "import openpyxl; print(openpyxl.__version__)");
      if (version.isPresent()) {
        return new Program(
            "openpyxl " + version.get() + ", read-only",
            List.of(python, "-c", PYTHON, file.toString()));
      }
    }
    return new Program("openpyxl, read-only", null);
  }

  /** SheetJS on Node.js. */
  static Program sheetJs(Path file) {
    return said("node", "-e", "console.log(require('xlsx').version)")
        .map(
            version ->
                new Program(
                    "SheetJS " + version + ", dense", List.of("node", "-e", NODE, file.toString())))
        .orElseGet(() -> new Program("SheetJS, dense", null));
  }

  /** The library that a class is in, with its version. */
  static String library(Class<?> type) {
    return location(type).getName().replaceAll("\\.jar$", "").replaceAll("-(?=\\d)", " ");
  }

  private static String classpath(Class<?> main, List<Class<?>> first) {
    Set<String> path = new LinkedHashSet<>();
    path.add(location(main).toString());
    first.forEach(type -> path.add(location(type).toString()));
    path.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
    return String.join(File.pathSeparator, path);
  }

  private static File location(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /** What a command prints; empty if it cannot be run or fails. */
  private static Optional<String> said(String... command) {
    try {
      Run run = Run.of(List.of(command));
      return run.exit() == 0 ? Optional.of(run.output().strip()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
