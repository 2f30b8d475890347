package org.rasoat.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.rasoat.language.Language;
import org.rasoat.report.Drawing.Box;
import org.rasoat.report.Drawing.Stroke;
import org.rasoat.report.Drawing.Text;

/** Draws shares as bars, with the aim as a line across them. */
final class SharesDrawing {

  private static final int LABELS = 300;
  private static final int PLOT = 480;
  private static final int MARGIN = 220;
  private static final int LINE = 24;
  private static final int TOP = 30;
  private static final int LABEL_LETTERS = 40;
  private static final double HEADROOM = 1.1;

  private final Picture.Shares shares;
  private final Words words;
  private final Language language;
  private final double widest;

  SharesDrawing(Picture.Shares shares, Words words) {
    this.shares = shares;
    this.words = words;
    this.language = words.language();
    double most =
        shares.rows().stream().mapToDouble(row -> share(row).doubleValue()).max().orElse(0);
    this.widest = Math.max(most, shares.aim().doubleValue()) * HEADROOM;
  }

  private static BigDecimal share(Picture.Share row) {
    return row.part().divide(row.whole(), MathContext.DECIMAL64);
  }

  /** Counted in heads, as aims are: the least whole number that makes up the share. */
  private boolean reached(Picture.Share row) {
    return row.part().compareTo(row.whole().multiply(shares.aim(), MathContext.DECIMAL64)) >= 0;
  }

  Drawing draw() {
    List<Drawing.Shape> shapes = new ArrayList<>();
    int y = TOP;
    for (Picture.Share row : shares.rows()) {
      boolean reached = reached(row);
      double width = round(PLOT * share(row).doubleValue() / widest);
      String text = said(row);
      String look = reached ? "good" : "warning";
      shapes.add(new Text(0, y + 16, Line.clip(Line.of(row.label()), LABEL_LETTERS), "start", ""));
      shapes.add(new Box(LABELS, y + 4, width, LINE - 8, look, Line.of(row.label()) + ": " + text));
      String sign = reached ? "✓ " : "▲ ";
      double aim = LABELS + PLOT * shares.aim().doubleValue() / widest;
      double at = LABELS + width + 8;
      // The words must not run into the line of the aim.
      double free = at < aim + 4 && at > aim - 110 ? aim + 8 : at;
      shapes.add(new Text(round(free), y + 16, sign + text, "start", look));
      y += LINE;
    }
    double aim = round(LABELS + PLOT * shares.aim().doubleValue() / widest);
    shapes.add(new Stroke(aim, TOP - 6, aim, y + 4, "aim"));
    shapes.add(new Text(aim, TOP - 12, aim(), "middle", "strong"));
    return new Drawing(
        LABELS + PLOT + MARGIN, y + 10, description(), shapes, headings(), table(), key());
  }

  private String said(Picture.Share row) {
    return words.say("html.share", share(row), row.part(), row.whole());
  }

  private String aim() {
    return Line.of(shares.aimLabel().in(language)) + ": " + words.say("html.percent", shares.aim());
  }

  private static double round(double length) {
    return Math.round(length * 10) / 10.0;
  }

  private String description() {
    long missed = shares.rows().stream().filter(row -> !reached(row)).count();
    return words.say("html.shares.said", shares.aim(), missed, shares.rows().size());
  }

  private List<String> headings() {
    return List.of(
        words.say("html.timeline.row"),
        words.say("html.shares.part"),
        words.say("html.shares.aim"),
        words.say("html.shares.answer"));
  }

  private List<List<String>> table() {
    return shares.rows().stream()
        .map(
            row ->
                List.of(
                    Line.of(row.label()),
                    said(row),
                    words.say("html.percent", shares.aim()),
                    words.say(reached(row) ? "html.shares.reached" : "html.shares.missed")))
        .toList();
  }

  private List<Drawing.Sign> key() {
    return List.of(
        new Drawing.Sign("good", "✓", words.say("html.shares.reached")),
        new Drawing.Sign("warning", "▲", words.say("html.shares.missed")),
        new Drawing.Sign("aim", "", aim()));
  }
}
