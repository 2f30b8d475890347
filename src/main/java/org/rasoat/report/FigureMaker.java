package org.rasoat.report;

/** Pictures as the page shows them. */
final class FigureMaker {

  private final Words words;

  FigureMaker(Words words) {
    this.words = words;
  }

  ReportPage.Figure figure(Picture picture) {
    String title = Line.of(picture.title().in(words.language()));
    if (picture instanceof Picture.HeatMap heat) {
      return new ReportPage.Figure(title, words.say("html.heat.caption"), heat, null);
    }
    if (picture instanceof Picture.Timeline timeline) {
      return new ReportPage.Figure(
          title,
          words.say("html.timeline.caption"),
          null,
          new TimelineDrawing(timeline, words).draw());
    }
    return new ReportPage.Figure(
        title,
        words.say("html.shares.caption"),
        null,
        new SharesDrawing((Picture.Shares) picture, words).draw());
  }
}
