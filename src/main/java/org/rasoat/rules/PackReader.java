package org.rasoat.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.KieBase;
import org.rasoat.facts.ReadingRule;
import org.rasoat.facts.Schema;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Checksum;
import org.rasoat.workbook.UnreadableWorkbookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a pack's folder and compiles it. */
final class PackReader {

  private static final Logger LOG = LoggerFactory.getLogger(PackReader.class);

  private final Path path;
  private final String shown;
  private final Optional<PackCache> cache;
  private final List<RuleProblem> problems = new ArrayList<>();

  /**
   * A reader of one pack.
   *
   * @param path the folder
   * @param shown the folder as messages shall name it
   * @param cache where compiled packs are kept; empty to compile anew
   */
  PackReader(Path path, String shown, Optional<PackCache> cache) {
    this.path = path;
    this.shown = shown;
    this.cache = cache;
  }

  /** The pack's rules. */
  RuleBook read() throws BrokenPackException {
    List<Path> all = files();
    List<Source> sources = sources(all);
    Optional<PackCache.Last> last = cache.flatMap(place -> place.last(path, shown));
    Optional<CompiledPack> kept =
        last.isPresent() ? Optional.empty() : cache.flatMap(place -> place.find(sources));
    RuleBook book = kept.isPresent() ? kept(kept.get(), all) : compiled(sources, last, all);
    stopIfBroken();
    return book;
  }

  /** The pack that was compiled in another run, of files that were as they are. */
  private RuleBook kept(CompiledPack pack, List<Path> all) {
    Schema schema = Schema.of(pack.types().classes());
    ReferenceData reference = ReferenceData.read(schema, path, shown, problems);
    cache.ifPresent(place -> place.remember(shown, PackCache.Last.of(path, pack)));
    return book(pack, schema, reference, all);
  }

  private RuleBook compiled(List<Source> sources, Optional<PackCache.Last> last, List<Path> all)
      throws BrokenPackException {
    List<DrlFile> known = last.map(load -> load.pack().files()).orElse(List.of());
    List<DrlFile> parsed = parse(sources, known);
    Optional<EarlierLoad> earlier = last.map(load -> EarlierLoad.of(load, parsed));
    Optional<EarlierLoad> helpful = earlier.filter(EarlierLoad::sparesMost);
    // Compiling has changed what the parser made of the files that are as they were.
    List<DrlFile> drl = helpful.isPresent() || last.isEmpty() ? parsed : parse(sources, List.of());
    MeaningCheck meaning = new MeaningCheck(drl, problems);
    if (!meaning.declarations()) {
      stopIfBroken();
    }
    Optional<DeclaredTypes> before = earlier.flatMap(EarlierLoad::types);
    DeclaredTypes types = before.isPresent() ? before.get() : types(drl);
    Schema schema = Schema.of(types.classes());
    checkSchema(schema, drl);
    ReferenceData reference = ReferenceData.read(schema, path, shown, problems);
    List<RuleCode> codes = new ArrayList<>();
    List<RuleCode.Derivation> derivations = new ArrayList<>();
    readRules(drl, helpful, codes, derivations);
    meaning.rules(drl.stream().filter(file -> !sound(file, helpful)).toList());
    meaning.circles(derivations);
    KieBase rules = rules(drl, types, helpful);
    stopIfBroken();
    codes.sort(java.util.Comparator.comparing(RuleCode::id));
    CompiledPack pack = CompiledPack.of(drl, types, rules, codes, derivations);
    cache.ifPresent(place -> remember(place, helpful, pack));
    return book(pack, schema, reference, all);
  }

  /** Whether a file is as it was when it was sound. */
  private static boolean sound(DrlFile file, Optional<EarlierLoad> earlier) {
    return earlier.filter(load -> load.files().contains(file)).isPresent();
  }

  private void remember(PackCache place, Optional<EarlierLoad> earlier, CompiledPack pack) {
    earlier.ifPresent(load -> load.last().spare().prepare());
    place.remember(
        shown,
        earlier.map(load -> load.last().then(pack)).orElseGet(() -> PackCache.Last.of(path, pack)));
    if (earlier.isEmpty()) {
      place.keep(pack);
    }
  }

  private RuleBook book(CompiledPack pack, Schema schema, ReferenceData reference, List<Path> all) {
    return new RuleBook(
        path,
        shown,
        path.toAbsolutePath().normalize().getFileName().toString(),
        Checksum.of(path, all),
        schema,
        reference.rows(),
        reference.files(),
        pack);
  }

  private List<Path> files() throws BrokenPackException {
    if (!Files.isDirectory(path)) {
      throw refuse(Sentences.say("rules.folder.missing", shown));
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (files.stream().noneMatch(file -> file.toString().endsWith(".drl"))) {
        throw refuse(Sentences.say("rules.folder.empty", shown));
      }
      return files;
    } catch (IOException e) {
      throw refuse(Sentences.say("rules.folder.unreadable", shown));
    }
  }

  private BrokenPackException refuse(Bilingual message) {
    return new BrokenPackException(List.of(new RuleProblem(shown, 0, 0, "", message, null)));
  }

  private List<Source> sources(List<Path> files) {
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      if (compiled(file)) {
        String base = file.getFileName().toString();
        String text = DecisionTables.isTable(base) ? rulesOfTable(file) : text(file);
        sources.add(new Source(name(file), base.substring(0, base.indexOf(".drl")), text));
      }
    }
    return sources;
  }

  /**
   * Parses the files of rules.
   *
   * @param known files that were parsed before; one that is as it was is not parsed again
   */
  private List<DrlFile> parse(List<Source> sources, List<DrlFile> known)
      throws BrokenPackException {
    Map<Source, DrlFile> before = new HashMap<>();
    known.forEach(file -> before.put(file.source(), file));
    List<DrlFile> parsed = new ArrayList<>();
    boolean typesBroken = false;
    for (Source source : sources) {
      Optional<DrlFile> file =
          Optional.ofNullable(before.get(source)).or(() -> DrlReader.read(source, problems));
      file.ifPresent(parsed::add);
      typesBroken |= file.isEmpty() && source.text().contains("declare");
    }
    // Without the declared types every rule would look wrong.
    if (typesBroken || parsed.isEmpty()) {
      stopIfBroken();
    }
    return parsed;
  }

  private static boolean compiled(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".drl") || DecisionTables.isTable(name);
  }

  private String text(Path file) {
    return TextFile.read(file, name(file), problems);
  }

  private String rulesOfTable(Path file) {
    try {
      Optional<String> kept = cache.flatMap(place -> place.text(file, name(file)));
      if (kept.isPresent()) {
        return kept.get();
      }
      String rules = DecisionTables.rules(file, name(file));
      if (rules.contains("rule \"")) {
        cache.ifPresent(place -> place.keep(file, name(file), rules));
        return rules;
      }
      problems.add(noTable(file));
    } catch (UnreadableWorkbookException e) {
      problems.add(new RuleProblem(name(file), 0, 0, "", e.sentence(), null));
    } catch (RuntimeException e) {
      LOG.debug("{} is no decision table", file, e);
      problems.add(noTable(file));
    }
    return "";
  }

  private RuleProblem noTable(Path file) {
    Bilingual message = Sentences.say("rules.decision-table");
    return new RuleProblem(
        name(file), 0, 0, "", message, Sentences.say("rules.hint.decision-table"));
  }

  /** The file as messages name it: below the folder as it was given, with forward slashes. */
  private String name(Path file) {
    return shown + "/" + path.relativize(file).toString().replace('\\', '/');
  }

  private DeclaredTypes types(List<DrlFile> drl) throws BrokenPackException {
    Compiler.Built built = Compiler.types(drl);
    if (!built.errors().isEmpty()) {
      problems.addAll(errors(drl).explain(built.errors()));
      stopIfBroken();
    }
    return DeclaredTypes.of(built.base());
  }

  private KieBase rules(List<DrlFile> drl, DeclaredTypes types, Optional<EarlierLoad> earlier) {
    Compiler.Built built;
    try {
      built =
          earlier
              .flatMap(load -> load.rules(drl, types))
              .orElseGet(() -> Compiler.rules(drl, types, rule -> true));
    } catch (RuntimeException e) {
      // Some mistakes make the build itself throw: each rule by itself tells whose they are.
      blame(drl, types);
      return Compiler.base(List.of(), types.loader());
    }
    List<RuleProblem> more = errors(drl).explain(built.errors());
    // What cannot be explained follows, as a rule, from what was explained.
    boolean explained = !problems.isEmpty() || more.stream().anyMatch(one -> one.column() > 0);
    more.stream().filter(one -> !explained || one.column() > 0).forEach(problems::add);
    return built.base();
  }

  private void blame(List<DrlFile> drl, DeclaredTypes types) {
    for (DrlFile file : drl) {
      for (RuleDescr rule : file.content().getRules()) {
        try {
          problems.addAll(
              errors(drl)
                  .explain(
                      Compiler.rules(drl, types, one -> one.getName().equals(rule.getName()))
                          .errors()));
        } catch (RuntimeException e) {
          problems.add(
              file.problem(
                  rule.getLine(),
                  0,
                  Sentences.say("rules.unparsed", String.valueOf(e.getMessage())),
                  null));
        }
      }
    }
  }

  private void readRules(
      List<DrlFile> drl,
      Optional<EarlierLoad> earlier,
      List<RuleCode> codes,
      List<RuleCode.Derivation> derivations) {
    Map<String, Set<String>> types = new LinkedHashMap<>();
    declarations(drl).forEach(type -> types.put(type.getTypeName(), type.getFields().keySet()));
    Map<String, List<String>> taken = new HashMap<>();
    drl.stream()
        .flatMap(file -> file.content().getTypeDeclarations().stream())
        // The compiler notes that a type extends nothing else.
        .filter(type -> type.getSuperTypes().stream().allMatch(PackReader::object))
        .forEach(type -> taken.put(type.getTypeName(), List.copyOf(type.getFields().keySet())));
    Map<String, String> seen = new HashMap<>();
    for (DrlFile file : drl) {
      for (RuleDescr rule : file.content().getRules()) {
        String here = file.name() + ":" + file.shown(rule.getLine());
        String first = seen.putIfAbsent(rule.getName(), here);
        if (first != null) {
          problems.add(
              file.problemAt(
                  rule.getLine(),
                  rule.getName(),
                  Sentences.say("rules.id.twice", rule.getName(), first),
                  null));
        }
        if (Arrays.stream(ReadingRule.values())
            .anyMatch(kept -> kept.id().equals(rule.getName()))) {
          problems.add(
              file.problemAt(
                  rule.getLine(),
                  rule.getName(),
                  Sentences.say("rules.id.reading", rule.getName()),
                  null));
        }
        if (sound(file, earlier)) {
          earlier.flatMap(load -> load.rule(rule)).ifPresent(codes::add);
          earlier.flatMap(load -> load.derivation(rule)).ifPresent(derivations::add);
          continue;
        }
        RuleReader reader = new RuleReader(file, rule, types, problems);
        if (RuleReader.derives(rule)) {
          derivations.add(reader.derivation(taken));
        } else {
          reader.read().ifPresent(codes::add);
        }
      }
    }
  }

  private static boolean object(QualifiedName type) {
    return type.getName().equals(Object.class.getSimpleName());
  }

  private void checkSchema(Schema schema, List<DrlFile> drl) {
    for (Schema.Problem problem : schema.problems()) {
      for (DrlFile file : drl) {
        for (AbstractClassTypeDeclarationDescr type : declarations(List.of(file))) {
          if (type.getTypeName().equals(problem.type())) {
            var field = problem.field() == null ? null : type.getFields().get(problem.field());
            int line = field == null ? type.getLine() : field.getLine();
            String word = problem.field() == null ? problem.type() : problem.field();
            problems.add(file.problemAt(line, word, problem.message(), null));
          }
        }
      }
    }
  }

  private static List<AbstractClassTypeDeclarationDescr> declarations(List<DrlFile> drl) {
    return drl.stream()
        .flatMap(file -> file.content().getClassAndEnumDeclarationDescrs().stream())
        .toList();
  }

  private static BuildErrors errors(List<DrlFile> drl) {
    Map<String, DrlFile> byName = new HashMap<>();
    drl.forEach(file -> byName.put(file.name(), file));
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    Map<String, Set<String>> constants = new LinkedHashMap<>();
    for (DrlFile file : drl) {
      for (EnumDeclarationDescr type : file.content().getEnumDeclarations()) {
        Set<String> values = new LinkedHashSet<>();
        type.getLiterals().forEach(value -> values.add(value.getName()));
        constants.put(type.getTypeName(), values);
      }
    }
    for (AbstractClassTypeDeclarationDescr type : declarations(drl)) {
      fields.put(type.getTypeName(), new LinkedHashSet<>(type.getFields().keySet()));
    }
    return new BuildErrors(byName, fields.keySet(), fields, constants);
  }

  private void stopIfBroken() throws BrokenPackException {
    if (!problems.isEmpty()) {
      throw new BrokenPackException(problems);
    }
  }
}
