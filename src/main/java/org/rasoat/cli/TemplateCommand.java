package org.rasoat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;
import org.rasoat.report.BookFile;
import org.rasoat.report.TemplateBook;
import org.rasoat.rules.BrokenPackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes an empty workbook to be filled in. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateCommand.class);

  @ParentCommand private RasoatCommand rasoat;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT.xlsx", descriptionKey = "template-file")
  private Path file = Path.of("");

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private @Nullable Path rules;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Override
  public Integer call() {
    Path target = file.toAbsolutePath().normalize();
    requireWritable(target);
    Pack pack = Pack.of(rules);
    try {
      return write(TemplateBook.of(pack.load(), rasoat.language()), target);
    } catch (BrokenPackException e) {
      pack.explain(e, spec.commandLine().getErr(), rasoat.language());
      return Exit.NOT_CHECKED;
    }
  }

  private void requireWritable(Path target) {
    if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new UsageException(Sentences.say("cli.copies-ending", file, "xlsx"));
    }
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(Sentences.say("cli.report-folder", file));
    }
    if (Files.exists(target) && !force) {
      throw new UsageException(Sentences.say("cli.template-there", file));
    }
  }

  private int write(BookFile template, Path target) {
    try {
      WholeFile.write(target, template::writeTo);
    } catch (IOException e) {
      LOG.error("template not written", e);
      throw new UsageException(Sentences.say("cli.report-failed", file));
    }
    spec.commandLine().getErr().println(Sentences.say("cli.written", file).in(rasoat.language()));
    return Exit.OK;
  }
}
