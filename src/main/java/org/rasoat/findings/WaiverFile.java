package org.rasoat.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.rasoat.workbook.WorkbookReader;

/**
 * The waivers of a team, kept as YAML, as CSV or as a workbook. The file is only ever read.
 *
 * @param file the name under which reports speak of it
 * @param waivers those that can be understood, in the order of the file
 * @param problems what is wrong with the file itself; empty if nothing is
 */
public record WaiverFile(String file, List<Waiver> waivers, List<Problem> problems) {

  public WaiverFile {
    waivers = List.copyOf(waivers);
    problems = List.copyOf(problems);
  }

  /**
   * Something that is wrong with the file.
   *
   * @param line the line or row, from 1; 0 for the file as a whole
   * @param message what is wrong and what to do
   */
  public record Problem(int line, Bilingual message) {}

  /**
   * Reads a file of waivers. Whatever is wrong with it becomes one of its {@link #problems}.
   *
   * @param path the file; its ending tells what it is
   * @param name the name under which reports shall speak of it
   */
  public static WaiverFile read(Path path, String name) {
    List<Problem> problems = new ArrayList<>();
    List<Waiver> waivers = new ArrayList<>();
    for (WaiverEntry entry : entries(path, name, problems)) {
      entry.waiver(problems).ifPresent(waiver -> add(waiver, waivers, problems));
    }
    if (waivers.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(0, Sentences.say("findings.none")));
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return new WaiverFile(name, waivers, problems);
  }

  private static void add(Waiver waiver, List<Waiver> waivers, List<Problem> problems) {
    waivers.stream()
        .filter(waiver::repeats)
        .findFirst()
        .ifPresentOrElse(
            first ->
                problems.add(
                    new Problem(
                        waiver.line(),
                        Sentences.say(
                            "findings.twice", waiver.rule(), waiver.key(), first.line()))),
            () -> waivers.add(waiver));
  }

  private static List<WaiverEntry> entries(Path path, String name, List<Problem> problems) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      return switch (ending) {
        case "yaml", "yml" -> new YamlWaivers(problems).read(path);
        case "csv" -> TableWaivers.read(WorkbookReader.readCsv(path, name), problems);
        case "xlsx", "xlsm", "xls" -> TableWaivers.read(WorkbookReader.read(path, name), problems);
        default -> {
          problems.add(new Problem(0, Sentences.say("findings.ending")));
          yield List.of();
        }
      };
    } catch (UnreadableWorkbookException e) {
      problems.add(new Problem(0, e.sentence()));
      return List.of();
    }
  }
}
