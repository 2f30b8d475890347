package org.rasoat.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;

/** A request that cannot be answered as it was meant, told as RFC 9457 has it. */
final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final transient Bilingual detail;
  private final transient Map<String, Object> more = new LinkedHashMap<>();
  private int retryAfter;

  private HttpProblem(int status, String kind, Bilingual detail) {
    super(kind);
    this.status = status;
    this.kind = kind;
    this.detail = detail;
  }

  /**
   * A problem.
   *
   * @param status the status of the answer
   * @param kind the word for this kind of problem, under which its sentences stand
   * @param values what stands in the detail
   */
  static HttpProblem of(int status, String kind, Object... values) {
    return new HttpProblem(status, kind, Sentences.say("web.problem." + kind + ".detail", values));
  }

  /** The same with a detail that was said elsewhere. */
  static HttpProblem saying(int status, String kind, Bilingual detail) {
    return new HttpProblem(status, kind, detail);
  }

  /** The same, to be tried again after so many seconds. */
  HttpProblem retryAfter(long seconds) {
    retryAfter = (int) Math.max(1, seconds);
    return this;
  }

  /** The same with another member. */
  HttpProblem with(String member, Object value) {
    more.put(member, value);
    return this;
  }

  int status() {
    return status;
  }

  /** The word for this kind of problem. */
  String kind() {
    return kind;
  }

  /** Seconds after which to try again; 0 if that is of no use. */
  int retryAfter() {
    return retryAfter;
  }

  Bilingual title() {
    return Sentences.say("web.problem." + kind + ".title");
  }

  Bilingual detail() {
    return detail;
  }

  /** The members of the problem document. */
  Map<String, Object> members(Language language) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:rasoat:problem:" + kind);
    members.put("title", title().in(language));
    members.put("status", status);
    members.put("detail", detail.in(language));
    members.putAll(more);
    return members;
  }

  /** It is thrown in the course of things: where it was thrown does not matter. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
