package org.rasoat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.language.Sentences;
import org.rasoat.web.CannotServeException;
import org.rasoat.web.Durations;
import org.rasoat.web.PackSource;
import org.rasoat.web.Settings;
import org.rasoat.web.Sizes;
import org.rasoat.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Opens the upload page. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private static final int PORT = 8080;
  private static final long MAX_UPLOAD = 50L << 20;

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "host")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
  private int port = PORT;

  @Option(
      names = "--max-upload",
      paramLabel = "SIZE",
      descriptionKey = "max-upload",
      converter = Size.class)
  private long maxUpload = MAX_UPLOAD;

  @Option(names = "--keep", paramLabel = "TIME", descriptionKey = "keep", converter = Time.class)
  private Duration keep = Duration.ofHours(1);

  @Option(names = "--workers", paramLabel = "N", descriptionKey = "workers")
  private int workers = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));

  @Option(names = "--users", paramLabel = "FILE", descriptionKey = "users")
  private @Nullable Path users;

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "serve-rules")
  private @Nullable Path rules;

  @Option(names = "--mask", descriptionKey = "mask")
  private boolean mask;

  @Option(names = "--against", paramLabel = "DIR", descriptionKey = "serve-against")
  private @Nullable Path against;

  @Mixin private LimitOption limit = new LimitOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = settings();
    CountDownLatch stopped = new CountDownLatch(1);
    try (WebServer server = WebServer.start(settings, Clock.system(ZoneId.systemDefault()), out)) {
      // SIGTERM and Ctrl-C: the process waits for this thread, and this one for the server to stop.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
      out.println(Sentences.say("cli.serving", server.address()).in(rasoat.language()));
      out.flush();
      stopped.await();
      return Exit.OK;
    } catch (CannotServeException e) {
      throw new UsageException(e.sentence());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.OK;
    } catch (IOException e) {
      LOG.error("the server failed", e);
      spec.commandLine()
          .getErr()
          .println(Sentences.say("cli.no-temporary", settings.temporary()).in(rasoat.language()));
      return Exit.NOT_CHECKED;
    }
  }

  private static void stop(WebServer server, CountDownLatch stopped) {
    try {
      server.close();
    } catch (IOException e) {
      LOG.error("the server did not stop as it should", e);
    } finally {
      stopped.countDown();
    }
  }

  private Settings settings() {
    if (port < 0 || port > 65_535) {
      throw wrong("--port", port);
    }
    if (workers < 1 || workers > 64) {
      throw wrong("--workers", workers);
    }
    Pack pack = Pack.of(rules);
    List<Pack> packs = new ArrayList<>(List.of(pack));
    if (rules == null) {
      packs.addAll(pack.neighbours());
    } else if (!Files.isDirectory(rules)) {
      throw new UsageException(Sentences.say("cli.no-pack", rules));
    }
    return new Settings(
        host,
        port,
        maxUpload,
        keep,
        workers,
        Settings.QUEUE,
        Settings.PER_MINUTE,
        Optional.ofNullable(users),
        packs.stream().map(one -> new PackSource(one.path(), one.shown(), one.cache())).toList(),
        mask,
        limit.limits(),
        samples(),
        rasoat.language(),
        RasoatCommand.Version.number(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Looks for the sample dossiers each time, for they may be others by then. */
  private Optional<Supplier<Map<String, List<Input>>>> samples() {
    Path folder = against;
    if (folder == null) {
      return Optional.empty();
    }
    if (!Files.exists(folder) || Dossier.each(folder).isEmpty()) {
      throw new UsageException(Sentences.say("cli.empty-folder", folder));
    }
    return Optional.of(
        () -> {
          Map<String, List<Input>> found = new LinkedHashMap<>();
          Dossier.each(folder)
              .forEach(
                  (path, dossier) ->
                      found.put(
                          last(path),
                          dossier.inputs().stream()
                              .map(input -> new Input(input.path(), last(input.name())))
                              .toList()));
          return found;
        });
  }

  /** Where files lie on the server is nothing for its pages. */
  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static UsageException wrong(String option, int value) {
    return new UsageException(Sentences.say("cli.value", option, String.valueOf(value)));
  }

  /** Reads sizes such as 50MB. */
  static final class Size implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
      return Sizes.parse(value)
          .filter(size -> size > 0)
          .orElseThrow(() -> new TypeConversionException(value));
    }
  }

  /** Reads durations such as 30m and 1h. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      return Durations.parse(value)
          .filter(time -> !time.isZero())
          .orElseThrow(() -> new TypeConversionException(value));
    }
  }
}
