package org.rasoat.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.Line;
import org.rasoat.report.RollUp;
import org.rasoat.report.Words;

/** Tells how far a batch is: a bar that moves on a terminal, elsewhere a line for each dossier. */
final class BatchProgress implements Consumer<RollUp.Entry>, AutoCloseable {

  private static final int WIDTH = 79;
  private static final int MILLIS = 250;

  private final PrintWriter err;
  private final Language language;
  private final int all;
  private final @Nullable ProgressBar bar;
  private int done;

  /**
   * Begins to tell.
   *
   * @param all how many dossiers there are
   * @param terminal whether a bar can be drawn
   */
  BatchProgress(PrintWriter err, Language language, int all, boolean terminal) {
    this.err = err;
    this.language = language;
    this.all = all;
    this.bar =
        terminal
            ? ProgressBar.builder()
                .setTaskName(Sentences.say("cli.batch.progress").in(language))
                .setInitialMax(all)
                .setUpdateIntervalMillis(MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new Terminal(err))
                .build()
            : null;
  }

  @Override
  public void accept(RollUp.Entry entry) {
    done++;
    if (bar != null) {
      bar.step();
      return;
    }
    Words words = new Words(language);
    String name = Line.of(entry.name());
    err.println("[%d/%d] %s: %s".formatted(done, all, name, words.brief(entry.verdict())));
    err.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Draws the bar over itself. */
  private record Terminal(PrintWriter err) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String drawn) {
      err.print("\r" + drawn);
      err.flush();
    }

    @Override
    public void clear() {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }

    @Override
    public void close() {
      err.println();
      err.flush();
    }
  }
}
