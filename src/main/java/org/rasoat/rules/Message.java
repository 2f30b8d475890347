package org.rasoat.rules;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Labels;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

/** A rule's message with the values of one case. */
final class Message {

  private Message() {}

  /**
   * The message in both languages.
   *
   * @param values the values of the rule's variables
   */
  static Bilingual of(RuleCode code, Map<String, Object> values) {
    return new Bilingual(
        code.vi().say(Language.VI, name -> spoken(values.get(name))),
        code.en().say(Language.EN, name -> spoken(values.get(name))));
  }

  /** Constants of declared enums are said by their labels. */
  private static @Nullable Object spoken(@Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return Labels.say(constant);
    }
    return value instanceof Collection<?> many
        ? many.stream().map(Message::spoken).sorted(Message::byText).toList()
        : value;
  }

  /** Collected values come in the order of the engine's hash tables; people read them sorted. */
  private static int byText(@Nullable Object one, @Nullable Object other) {
    return Language.VI.say(one).compareTo(Language.VI.say(other));
  }
}
