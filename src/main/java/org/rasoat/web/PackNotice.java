package org.rasoat.web;

import java.util.List;
import org.rasoat.language.Language;

/**
 * How a pack stands, as a page tells it.
 *
 * @param name the pack's name
 * @param state the word of its state
 * @param label what it is called where one is chosen
 * @param text what a user should know; empty if all is well
 * @param problems what is wrong, with its place
 * @param edit where it is shown what edited rules that wait would change; empty if none do
 */
public record PackNotice(
    String name, String state, String label, String text, List<String> problems, String edit) {

  /** More than this on a page helps nobody. */
  private static final int MOST = 5;

  public PackNotice {
    problems = List.copyOf(problems);
  }

  static PackNotice of(ServedPack pack, Words words) {
    ServedPack.Now now = pack.now();
    String label =
        now.rules()
            .map(book -> words.say("pack.label", pack.name(), book.rules().size()))
            .orElse(pack.name());
    Language language = words.language();
    List<String> problems =
        now.problems().stream()
            .limit(MOST)
            .map(problem -> ServedPack.place(problem) + ": " + problem.message().in(language))
            .toList();
    String edit = now.waiting().isPresent() ? EditRoutes.address(pack.name()) : "";
    return new PackNotice(
        pack.name(), now.state().word(), label, text(pack, now, words), problems, edit);
  }

  private static String text(ServedPack pack, ServedPack.Now now, Words words) {
    return switch (now.state()) {
      case LOADING -> words.say("pack.loading", pack.name());
      case READY -> now.waiting().isPresent() ? words.say("pack.waits", pack.name()) : "";
      case BROKEN -> words.say(now.book() == null ? "pack.broken" : "pack.kept", pack.name());
    };
  }
}
