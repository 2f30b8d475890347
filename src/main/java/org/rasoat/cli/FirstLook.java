package org.rasoat.cli;

import java.util.Optional;
import org.rasoat.language.Language;

/** What can be told of the words of a command line before they are understood. */
final class FirstLook {

  private FirstLook() {}

  /** The language that the words ask for; Vietnamese if they ask for none. */
  static Language language(String... args) {
    return value("--lang", args).filter("en"::equalsIgnoreCase).isPresent()
        ? Language.EN
        : Language.VI;
  }

  /** What stands behind an option; empty if it does not stand there. */
  static Optional<String> value(String option, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(option) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
      if (args[i].startsWith(option + "=")) {
        return Optional.of(args[i].substring(option.length() + 1));
      }
    }
    return Optional.empty();
  }
}
