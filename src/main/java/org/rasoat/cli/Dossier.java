package org.rasoat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rasoat.Input;
import org.rasoat.language.Sentences;
import org.rasoat.report.Report;
import org.rasoat.workbook.WorkbookReader;

/**
 * The workbooks that are checked together.
 *
 * @param inputs the workbooks, in the order in which they were named; those of a folder by name
 * @param problems folders that hold none
 */
record Dossier(List<Input> inputs, List<Report.Problem> problems) {

  /**
   * Endings of workbooks. Pages ({@code .html}) are not among them: in a folder they are reports
   * more often than tables, and whoever means one names it.
   */
  private static final Set<String> ENDINGS =
      Set.of("xlsx", "xlsm", "xls", "ods", "fods", "csv", "tsv");

  /** The dossier of the files and folders that were named. */
  static Dossier of(List<Path> paths) {
    List<Input> inputs = new ArrayList<>();
    List<Report.Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> files = workbooks(path);
        files.forEach(file -> inputs.add(new Input(file, shown(file))));
        if (files.isEmpty()) {
          problems.add(
              new Report.Problem(shown(path), Sentences.say("cli.empty-folder", shown(path))));
        }
      } else {
        inputs.add(new Input(path, shown(path)));
      }
    }
    return new Dossier(inputs.stream().distinct().toList(), List.copyOf(problems));
  }

  /**
   * Each sub-folder with workbooks, and each workbook, of a folder as a dossier of its own, by
   * name; of a file, the file. Empty if there is none.
   */
  static Map<String, Dossier> each(Path path) {
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    if (!Files.isDirectory(path)) {
      dossiers.put(shown(path), of(List.of(path)));
      return dossiers;
    }
    try (Stream<Path> list = Files.list(path)) {
      for (Path one : list.sorted().toList()) {
        boolean holds = Files.isDirectory(one) ? !workbooks(one).isEmpty() : workbook(one);
        if (holds) {
          dossiers.put(shown(one), of(List.of(one)));
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return dossiers;
  }

  private static List<Path> workbooks(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(Dossier::workbook).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Whether a file of a folder is meant to be checked; Excel's lock files (~$) are not. */
  static boolean workbook(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && (ENDINGS.contains(ending) || (ending.equals("xml") && WorkbookReader.holdsTables(file)))
        && !name.startsWith("~$")
        && !name.startsWith(".");
  }

  /** A path as messages show it. */
  static String shown(Path path) {
    return path.normalize().toString().replace('\\', '/');
  }
}
