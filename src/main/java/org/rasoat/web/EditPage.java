package org.rasoat.web;

import java.util.List;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Sentences;
import org.rasoat.report.EffectLines;
import org.rasoat.report.Effects;

/**
 * What edited rules that wait would change.
 *
 * @param words the words of the page
 * @param pack the name of the pack
 * @param sha256 tells these rules from any that are edited later
 * @param total the numbers of findings that appear, disappear and change
 * @param changed the dossiers in which something changes
 * @param same the names of those in which nothing does; empty for none
 * @param css the address of the style sheet
 */
public record EditPage(
    Words words,
    String pack,
    String sha256,
    String total,
    List<Dossier> changed,
    String same,
    String css) {

  public EditPage {
    changed = List.copyOf(changed);
  }

  /**
   * A dossier in which something changes.
   *
   * @param verdict what is concluded, before and after
   * @param problems why it could not be checked; empty if it was
   */
  public record Dossier(
      String name, String verdict, List<String> problems, List<EffectLines.Line> lines) {
    public Dossier {
      problems = List.copyOf(problems);
      lines = List.copyOf(lines);
    }
  }

  static EditPage of(String pack, ServedPack.Edit edit, Words words) {
    List<Trial> trials = edit.trials();
    List<Effects> all = trials.stream().map(Trial::changes).toList();
    String total =
        words.say(
            "edit.total",
            all.stream().mapToInt(one -> one.appeared().size()).sum(),
            all.stream().mapToInt(one -> one.disappeared().size()).sum(),
            all.stream().mapToInt(one -> one.weighed().size()).sum(),
            all.stream().mapToInt(one -> one.reworded().size()).sum());
    return new EditPage(
        words,
        pack,
        edit.book().sha256(),
        total,
        trials.stream().filter(one -> !one.same()).map(one -> dossier(one, words)).toList(),
        String.join(
            ", ", trials.stream().filter(Trial::same).map(Trial::dossier).sorted().toList()),
        StaticFiles.address("page.css"));
  }

  private static Dossier dossier(Trial trial, Words words) {
    String before = said(trial.before(), words);
    String after = said(trial.after(), words);
    return new Dossier(
        trial.dossier(),
        before.equals(after)
            ? words.say("edit.verdict-same", after)
            : words.say("edit.verdict", before, after),
        trial.problems().stream().map(one -> one.in(words.language())).toList(),
        new EffectLines(words.language()).of(trial.changes()));
  }

  private static String said(Verdict verdict, Words words) {
    return Sentences.say("report.verdict." + verdict.word()).in(words.language());
  }

  /** What a sign says to those who do not see it. */
  public String spoken(EffectLines.Line line) {
    return words.say(
        switch (line.sign()) {
          case "+" -> "edit.appears";
          case "-" -> "edit.disappears";
          case "~" -> "edit.changes";
          default -> "edit.rule";
        });
  }

  /** The class of a line, for its colour. */
  public String kind(EffectLines.Line line) {
    return switch (line.sign()) {
      case "+" -> "appears";
      case "-" -> "disappears";
      default -> "changes";
    };
  }

  /** The address of this page. */
  public String address() {
    return EditRoutes.address(pack);
  }

  /** The address of the style sheet that pages share with reports. */
  public String base() {
    return StaticFiles.address("report.css");
  }
}
