package org.rasoat.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every request must pass before it is looked at. */
final class Gate {

  /**
   * What pages may load: their own style sheets, scripts and pictures from here, and nothing else.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Settings settings;
  private final Optional<Logins> logins;
  private final RateLimit uploads;

  Gate(Settings settings, Optional<Logins> logins, RateLimit uploads) {
    this.settings = settings;
    this.logins = logins;
    this.uploads = uploads;
  }

  /** Whether a program asks, not a person with a browser: it wants no pages. */
  static boolean program(Context request) {
    String path = request.path();
    return path.startsWith("/api/") || path.equals("/health") || path.equals("/openapi.json");
  }

  /**
   * Lets a request pass.
   *
   * @throws HttpProblem if it may not
   */
  void pass(Context request) {
    headers(request);
    requireHost(request);
    boolean open = request.path().equals("/health");
    String name = open || logins.isEmpty() ? "" : logins.get().visitor(request);
    Visitor.set(request, new Visitor(name, Visitor.language(request, settings.language())));
    if (!READING.contains(request.method().name())) {
      requireSameSite(request);
      if (request.method().name().equals("POST")
          && (request.path().equals("/api/checks") || request.path().equals("/checks"))) {
        requireRate(name.isEmpty() ? request.ip() : name);
      }
    }
  }

  private static void headers(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("X-Frame-Options", "DENY");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    request.header("Cache-Control", "no-store");
  }

  /**
   * A page elsewhere can give its own name our loopback address, and would then be on our site; but
   * it cannot make a browser say that it asks for localhost.
   */
  private void requireHost(Context request) {
    if (logins.isPresent() || !WebServer.loopback(settings.host())) {
      return;
    }
    String host = host(request.header("Host"));
    if (!LOOPBACK.contains(host) && !host.equals(settings.host().toLowerCase(Locale.ROOT))) {
      throw HttpProblem.of(421, "host");
    }
  }

  private static String host(@Nullable String header) {
    String host = header == null ? "" : header.toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** A change must come from our own page, or from a program that is no browser. */
  private static void requireSameSite(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      if (!site.equals("same-origin") && !site.equals("none")) {
        throw HttpProblem.of(403, "site");
      }
      return;
    }
    String origin = request.header("Origin");
    if (origin != null && !authority(origin).equals(String.valueOf(request.header("Host")))) {
      throw HttpProblem.of(403, "site");
    }
  }

  private static String authority(String origin) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void requireRate(String address) {
    long seconds = uploads.take(address);
    if (seconds > 0) {
      throw HttpProblem.of(429, "often", settings.perMinute()).retryAfter(seconds);
    }
  }
}
