package org.rasoat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.Check;
import org.rasoat.Preview;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Sentences;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;
import org.rasoat.workbook.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what an edited pack would change on a folder of dossiers, before the edit goes live. */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class RulesPreviewCommand implements Callable<Integer> {

  @ParentCommand private RulesCommand rules;

  @Spec private CommandSpec spec;

  @Option(names = "--against", paramLabel = "DIR", descriptionKey = "against", required = true)
  private Path against = Path.of("");

  @Option(names = "--base", paramLabel = "DIR|REVISION", descriptionKey = "base")
  private String base = "HEAD";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "as-of",
      converter = CheckCommand.Day.class)
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "preview-format")
  private String format = "text";

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException(Sentences.say("cli.value", "--format", format));
    }
    Map<String, Dossier> dossiers = Dossier.each(against);
    if (dossiers.isEmpty()) {
      throw new UsageException(Sentences.say("cli.empty-folder", against));
    }
    ReadOptions options = reading.options();
    Pack edited = rules.pack();
    try (BasePack old = BasePack.of(base, edited)) {
      return rules.with(
          old.pack(), before -> preview(before, edited, old.name(), dossiers, options));
    }
  }

  private int preview(
      RuleBook before,
      Pack edited,
      String name,
      Map<String, Dossier> dossiers,
      ReadOptions options) {
    RuleBook after;
    try {
      after = edited.load();
    } catch (BrokenPackException e) {
      edited.explain(e, spec.commandLine().getErr(), rules.language());
      return Exit.NOT_CHECKED;
    }
    Check.Options asked =
        new Check.Options(
            Optional.ofNullable(asOf),
            rules.language(),
            Severity.ERROR,
            id -> true,
            Integer.MAX_VALUE);
    Clock clock = Clock.fixed(java.time.Instant.now(), ZoneId.systemDefault());
    Map<String, Preview> previews = new LinkedHashMap<>();
    dossiers.forEach(
        (shown, dossier) ->
            previews.put(
                shown,
                Preview.of(
                    before,
                    after,
                    RasoatCommand.Version.number(),
                    clock,
                    options,
                    dossier.inputs(),
                    asked)));
    PrintWriter out = spec.commandLine().getOut();
    PreviewReport report = new PreviewReport(name, edited.shown(), previews, rules.language());
    out.println(format.equals("json") ? report.json() : report.text());
    return code(previews);
  }

  private static int code(Map<String, Preview> previews) {
    if (previews.values().stream()
        .anyMatch(
            one ->
                one.after().verdict() == Verdict.NOT_CHECKED
                    || one.before().verdict() == Verdict.NOT_CHECKED)) {
      return Exit.NOT_CHECKED;
    }
    boolean same = previews.values().stream().allMatch(one -> one.changes().none());
    return same ? Exit.OK : Exit.FINDINGS;
  }
}
