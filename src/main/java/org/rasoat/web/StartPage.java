package org.rasoat.web;

import java.util.List;

/**
 * The page on which workbooks are sent.
 *
 * @param words the words of its language
 * @param packs the packs that can be chosen, the usual one first
 * @param notice what just happened; empty for nothing
 * @param most the most bytes of an upload
 * @param keep how long a result is kept, in words
 * @param css the address of the style sheet
 * @param js the address of the script
 */
public record StartPage(
    Words words,
    List<PackNotice> packs,
    String notice,
    long most,
    String keep,
    boolean mask,
    String css,
    String js) {

  public StartPage {
    packs = List.copyOf(packs);
  }

  static StartPage of(Desk desk, Words words, String notice) {
    return new StartPage(
        words,
        desk.packs().all().stream().map(pack -> PackNotice.of(pack, words)).toList(),
        notice,
        desk.settings().maxUpload(),
        Durations.say(desk.settings().keep(), words),
        desk.settings().mask(),
        StaticFiles.address("page.css"),
        StaticFiles.address("page.js"));
  }

  /** The most bytes of an upload, for people. */
  public String mostShown() {
    return Sizes.show(most);
  }

  /** The address of the style sheet that pages share with reports. */
  public String base() {
    return StaticFiles.address("report.css");
  }
}
