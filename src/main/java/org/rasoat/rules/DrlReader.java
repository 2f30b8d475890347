package org.rasoat.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;
import org.rasoat.language.Sentences;

/** Parses one file of rules. */
final class DrlReader {

  private DrlReader() {}

  /** Parses files that are known to be without faults. */
  static List<DrlFile> sound(List<Source> sources) {
    return sources.stream().flatMap(source -> read(source, new ArrayList<>()).stream()).toList();
  }

  /**
   * Parses a file.
   *
   * <p>The older of Drools' two parsers reads it: it is twice as fast, and it notices a missing
   * {@code end}, where the newer one takes the next rule for a part of the consequence.
   *
   * @param problems takes the syntax errors
   * @return nothing if the syntax is wrong
   */
  static Optional<DrlFile> read(Source source, List<RuleProblem> problems) {
    Resource resource =
        ResourceFactory.newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8))
            .setSourcePath(source.name());
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    DrlFile file = new DrlFile(source, new PackageDescr());
    try {
      PackageDescr content = parser.parse(resource);
      if (!parser.hasErrors() && content != null) {
        content.setResource(resource);
        return Optional.of(file.with(content));
      }
    } catch (DroolsParserException | RuntimeException | java.io.IOException e) {
      problems.add(
          file.problem(
              0, 0, Sentences.say("rules.unparsed", String.valueOf(e.getMessage())), null));
    }
    // The parser goes on after an error and stumbles over what follows: the first is the real one.
    parser.getErrors().stream()
        .filter(ParserError.class::isInstance)
        .map(ParserError.class::cast)
        .min(java.util.Comparator.comparingInt(ParserError::getRow))
        .ifPresentOrElse(
            error -> problems.add(SyntaxErrors.explain(file, error)),
            () -> parser.getErrors().forEach(error -> problems.add(other(file, error))));
    return Optional.empty();
  }

  private static RuleProblem other(DrlFile file, DroolsError error) {
    int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
    return file.problem(line, 0, Sentences.say("rules.unparsed", error.getMessage()), null);
  }
}
