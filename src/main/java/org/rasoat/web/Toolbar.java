package org.rasoat.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands above a report on its page: the way back, downloads, the other language, and how long
 * it is kept.
 */
public final class Toolbar {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Submission submission;
  private final Words words;
  private final Instant expires;

  Toolbar(Submission submission, Words words, Instant expires) {
    this.submission = submission;
    this.words = words;
    this.expires = expires;
  }

  Content content() {
    return Pages.piece("toolbar", this);
  }

  /** The words of the page. */
  public Words words() {
    return words;
  }

  /** The address of the style sheet. */
  public String css() {
    return StaticFiles.address("page.css");
  }

  /** The address of the script. */
  public String js() {
    return StaticFiles.address("page.js");
  }

  /** The address of the report. */
  public String address() {
    return "/checks/" + submission.id();
  }

  /** The address of a download. */
  public String download(String file) {
    return "/api/checks/" + submission.id() + "/" + file;
  }

  /** The marked workbooks, by name and address; the only one is not named. */
  public List<Link> copies() {
    if (submission.inputs().size() == 1) {
      return List.of(new Link(words.say("toolbar.copy"), download("report.xlsx")));
    }
    return IntStream.range(0, submission.inputs().size())
        .mapToObj(
            i ->
                new Link(
                    words.say("toolbar.copy-of", submission.inputs().get(i).name()),
                    download("copies/" + (i + 1))))
        .toList();
  }

  /** Whether there is a workbook that lists the findings of several. */
  public boolean several() {
    return submission.inputs().size() > 1;
  }

  /** When the report will be forgotten, for programs. */
  public String expires() {
    return expires.toString();
  }

  /** When the report will be forgotten, for people at this place. */
  public String expiresAt() {
    return TIME.format(expires.atZone(ZoneId.systemDefault()));
  }

  /** A link with its text. */
  public record Link(String text, String address) {}
}
