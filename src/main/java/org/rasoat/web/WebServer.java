package org.rasoat.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.rasoat.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of the upload page and its API. */
public final class WebServer implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Longer than any answer is waited for: a connection on which nothing happens is closed. */
  private static final int IDLE_MILLIS = 60_000;

  private final Settings settings;
  private final Packs packs;
  private final Submissions submissions;
  private final PrivateFolder folder;
  private final ExecutorService answering;
  private final Javalin javalin;
  private boolean closed;

  private WebServer(Settings settings, Clock clock, PrintWriter log, Optional<Logins> logins)
      throws IOException {
    Journal journal = new Journal(log, settings.language(), clock);
    this.settings = settings;
    this.packs = new Packs(settings, journal, clock);
    this.submissions =
        new Submissions(settings, new Checking(settings, journal, clock)::check, clock);
    this.folder = PrivateFolder.below(settings.temporary());
    this.answering =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "answer");
              thread.setDaemon(true);
              return thread;
            });
    Desk desk = new Desk(packs, new Uploads(folder, settings.maxUpload()), submissions, settings);
    Gate gate = new Gate(settings, logins, new RateLimit(settings.perMinute(), System::nanoTime));
    this.javalin = Javalin.create(config -> configure(config, desk, gate, clock));
  }

  /**
   * Starts a server. It answers at once; packs are compiled meanwhile.
   *
   * @param log takes a line for each thing that happened
   * @throws CannotServeException if it may not be started so, or the address is not free
   * @throws IOException if it has no place for uploads
   */
  public static WebServer start(Settings settings, Clock clock, PrintWriter log)
      throws CannotServeException, IOException {
    Optional<Logins> logins = logins(settings);
    WebServer server = new WebServer(settings, clock, log, logins);
    try {
      server.javalin.start();
    } catch (JavalinBindException busy) {
      server.close();
      throw new CannotServeException(
          Sentences.say("web.bind", settings.host(), String.valueOf(settings.port())));
    } catch (RuntimeException e) {
      server.close();
      LOG.error("the server did not start", e);
      throw new CannotServeException(
          Sentences.say("web.bind", settings.host(), String.valueOf(settings.port())));
    }
    server.submissions.start();
    server.packs.start();
    return server;
  }

  private static Optional<Logins> logins(Settings settings) throws CannotServeException {
    if (settings.users().isPresent()) {
      return Optional.of(new Logins(settings.users().get()));
    }
    if (!loopback(settings.host())) {
      throw new CannotServeException(Sentences.say("web.users-needed", settings.host()));
    }
    return Optional.empty();
  }

  /** Whether an address is that of this computer itself, which nobody else can reach. */
  static boolean loopback(String host) {
    try {
      return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Where the page is. */
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + javalin.port() + "/");
  }

  private void configure(JavalinConfig config, Desk desk, Gate gate, Clock clock) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.jetty.modifyServer(WebServer::quiet);
    config.routes.before(gate::pass);
    Answering answers = new Answering(answering);
    new Api(desk, answers).routes(config.routes);
    new PageRoutes(desk, answers).routes(config.routes);
    new RulePages(desk, clock).routes(config.routes);
    new EditRoutes(desk).routes(config.routes);
    config.routes.exception(HttpProblem.class, (problem, request) -> tell(problem, request));
    config.routes.exception(
        HttpResponseException.class, (e, request) -> tell(standard(e.getStatus()), request));
    config.routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("a request failed", e);
          tell(HttpProblem.of(500, "failed"), request);
        });
  }

  /** Jetty's own pages of errors show more than they should. */
  private static void quiet(Server server) {
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowMessageInTitle(false);
    server.setErrorHandler(errors);
  }

  private static HttpProblem standard(int status) {
    return switch (status) {
      case 404 -> HttpProblem.of(404, "not-found");
      case 405 -> HttpProblem.of(405, "method");
      case 413 -> HttpProblem.of(413, "too-large", "");
      default -> HttpProblem.of(status >= 500 ? 500 : status, status >= 500 ? "failed" : "wrong");
    };
  }

  private void tell(HttpProblem problem, Context request) {
    Visitor visitor = Visitor.of(request, settings.language());
    if (request.method().name().equals("POST")) {
      // What is left of the upload would be taken for the next request.
      Uploads.drain(request);
      request.header("Connection", "close");
    }
    if (Gate.program(request)) {
      Answers.problem(request, problem, visitor.language());
    } else {
      PageRoutes.problem(request, problem, new Words(visitor.language()));
    }
  }

  /** The server's parts, for tests. */
  Packs packs() {
    return packs;
  }

  Submissions submissions() {
    return submissions;
  }

  Javalin javalin() {
    return javalin;
  }

  /**
   * Stops: takes nothing more, lets what is under way end, and removes what was sent. A second time
   * it does nothing.
   */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    packs.close();
    submissions.close();
    javalin.stop();
    answering.shutdownNow();
    folder.close();
  }
}
