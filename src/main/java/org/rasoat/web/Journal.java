package org.rasoat.web;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/**
 * What the server did, a line each. It holds nothing of what users send: no names of files, no
 * texts of cells, and of a result's address only so much that two can be told apart.
 */
final class Journal {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final PrintWriter out;
  private final Language language;
  private final Clock clock;

  Journal(PrintWriter out, Language language, Clock clock) {
    this.out = out;
    this.language = language;
    this.clock = clock;
  }

  /** Writes down a sentence of this package. */
  void note(String key, Object... values) {
    Bilingual sentence = Sentences.say("web.log." + key, values);
    line(sentence.in(language));
  }

  /** Writes down a text; what would break the line is left out. */
  synchronized void line(String text) {
    String time = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
    out.println(time + "  " + text.replaceAll("\\p{Cntrl}+", " "));
    out.flush();
  }
}
