package org.rasoat.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of a pack, compiled. What another run has compiled may still be on its way: only who
 * asks for it waits. For use by several threads.
 */
final class CompiledPack {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledPack.class);

  private final List<Source> sources;
  private final Supplier<List<DrlFile>> files;
  private final DeclaredTypes types;
  private final Supplier<CompletableFuture<KieBase>> rules;
  private final Supplier<Collection<KiePackage>> packages;
  private final List<RuleCode> codes;
  private final List<RuleCode.Derivation> derivations;
  private final PartRules parts = new PartRules(this);
  private final Memo<RuleClasses> classes;

  private CompiledPack(
      List<Source> sources,
      Supplier<List<DrlFile>> files,
      DeclaredTypes types,
      Supplier<CompletableFuture<KieBase>> rules,
      Supplier<Collection<KiePackage>> packages,
      List<RuleCode> codes,
      List<RuleCode.Derivation> derivations) {
    this.packages = packages;
    this.sources = List.copyOf(sources);
    this.files = files;
    this.types = types;
    this.classes = new Memo<>(() -> new RuleClasses(types));
    this.rules = rules;
    this.codes = List.copyOf(codes);
    this.derivations = List.copyOf(derivations);
  }

  /** A pack that was parsed and compiled. */
  static CompiledPack of(
      List<DrlFile> files,
      DeclaredTypes types,
      KieBase rules,
      List<RuleCode> codes,
      List<RuleCode.Derivation> derivations) {
    List<DrlFile> parsed = List.copyOf(files);
    List<Source> sources = parsed.stream().map(DrlFile::source).toList();
    CompletableFuture<KieBase> base = CompletableFuture.completedFuture(rules);
    return new CompiledPack(
        sources,
        () -> parsed,
        types,
        () -> base,
        () -> Compiler.packages(rules, types),
        codes,
        derivations);
  }

  /**
   * A pack that was compiled in another run. Its files are not parsed unless somebody asks for
   * them.
   *
   * @param sources the files of which it was compiled
   * @param reader reads the rules as they were compiled; if that fails, they are compiled
   */
  static CompiledPack kept(
      List<Source> sources,
      DeclaredTypes types,
      Supplier<Collection<KiePackage>> reader,
      List<RuleCode> codes,
      List<RuleCode.Derivation> derivations) {
    Memo<List<DrlFile>> files = new Memo<>(() -> DrlReader.sound(sources));
    KeptRules kept =
        new KeptRules(
            reader,
            packages -> Compiler.base(packages, types.loader()),
            () -> Compiler.rules(files.get(), types, rule -> true).base());
    return new CompiledPack(
        sources, files, types, kept::base, () -> taken(kept, types), codes, derivations);
  }

  private static Collection<KiePackage> taken(KeptRules kept, DeclaredTypes types) {
    try {
      return kept.take().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof OutOfMemoryError full) {
        throw full;
      }
      LOG.info("a compiled pack that was kept cannot be read again", e);
      return Compiler.packages(kept.base().join(), types);
    }
  }

  /** The files before they are parsed. */
  List<Source> sources() {
    return sources;
  }

  /** The files as parsed. Compiling changes what the parser has made of them. */
  List<DrlFile> files() {
    return files.get();
  }

  /** The declared types. */
  DeclaredTypes types() {
    return types;
  }

  /** The code of the functions, by the files of their classes. */
  Map<String, byte[]> functions() {
    return Compiler.classes(rules(), functionNames());
  }

  /** The classes of the functions, by their names. */
  Set<String> functionNames() {
    return files().stream()
        .flatMap(file -> file.content().getFunctions().stream())
        .map(DeclaredTypes::classOf)
        .collect(Collectors.toSet());
  }

  /** Begins to make the base of all rules, in another thread, unless it is there. */
  void prepare() {
    CompletableFuture<KieBase> begun = rules.get();
    LOG.debug("a base of all rules is {}", begun.isDone() ? "there" : "being made");
  }

  /** The base of all rules. */
  KieBase rules() {
    return rules.get().join();
  }

  /**
   * The rules as they were compiled, which nobody else has.
   *
   * @return empty if they hold what Drools cannot write, such as groupby
   */
  Optional<Collection<KiePackage>> packages() {
    try {
      return Optional.of(packages.get());
    } catch (IllegalStateException e) {
      LOG.info("a compiled pack cannot be copied", e);
      return Optional.empty();
    }
  }

  /** A base of all rules that nobody else has. */
  InternalKnowledgeBase copy() {
    return packages()
        .map(rules -> Compiler.base(rules, types.loader()))
        .orElseGet(() -> compiled(name -> true));
  }

  /**
   * A base of some rules, which shares with others what they can share.
   *
   * @param copy the rules as they were compiled, which nobody else has; they are compiled if empty
   * @param wanted by their names
   */
  InternalKnowledgeBase base(Optional<Collection<KiePackage>> copy, Predicate<String> wanted) {
    return copy.map(rules -> Compiler.base(rules, classes.get(), wanted))
        .orElseGet(() -> compiled(wanted));
  }

  private InternalKnowledgeBase compiled(Predicate<String> wanted) {
    return (InternalKnowledgeBase)
        Compiler.rules(DrlReader.sound(sources), types, rule -> wanted.test(rule.getName())).base();
  }

  /** What running the rules part by part takes. */
  PartRules parts() {
    return parts;
  }

  /** The rules that find faults, by id. */
  List<RuleCode> codes() {
    return codes;
  }

  /** The rules that derive facts. */
  List<RuleCode.Derivation> derivations() {
    return derivations;
  }

  Set<String> derivationNames() {
    return derivations.stream().map(RuleCode.Derivation::name).collect(Collectors.toSet());
  }

  /** The derivations whose facts a rule matches, directly or through other derivations. */
  Set<String> derivationsOf(String id) {
    return derivationsFor(id).stream()
        .map(RuleCode.Derivation::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The derivations themselves. */
  List<RuleCode.Derivation> derivationsFor(String id) {
    return derivationsFor(Set.of(id), Set.of());
  }

  /**
   * The derivations of types, and of those that these are derived of.
   *
   * @param types derived types, and others
   * @param done the names of derivations whose facts are there beforehand
   */
  List<RuleCode.Derivation> derivationsOf(Collection<String> types, Set<String> done) {
    Set<String> names = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      String type = open.pop();
      for (RuleCode.Derivation derivation : derivations) {
        if (type.equals(derivation.derives())
            && !done.contains(derivation.name())
            && names.add(derivation.name())) {
          open.addAll(derivation.needs().types());
        }
      }
    }
    return derivations.stream().filter(derivation -> names.contains(derivation.name())).toList();
  }

  /**
   * The derivations that rules build upon.
   *
   * @param ids the rules
   * @param done the names of derivations whose facts are there beforehand
   */
  List<RuleCode.Derivation> derivationsFor(Set<String> ids, Set<String> done) {
    return derivationsOf(ownTypes(ids), done);
  }

  /**
   * The types whose facts rules match, or the derivations that they build upon.
   *
   * @param ids the rules
   * @param done the names of derivations whose facts are there beforehand
   */
  Set<String> typesFor(Set<String> ids, Set<String> done) {
    Set<String> types = ownTypes(ids);
    derivationsFor(ids, done).forEach(one -> types.addAll(one.needs().types()));
    return types;
  }

  private Set<String> ownTypes(Set<String> ids) {
    Set<String> types = new LinkedHashSet<>();
    ids.forEach(id -> types.addAll(needs(id).types()));
    return types;
  }

  /** A base of that one rule and what it builds upon. */
  KieBase rulesFor(String id) {
    Set<String> names = new LinkedHashSet<>(derivationsOf(id));
    names.add(id);
    return Compiler.rules(files(), types, rule -> names.contains(rule.getName())).base();
  }

  /**
   * Compiles some rules of changed files on top of this pack's types.
   *
   * @return nothing if they do not compile
   */
  Optional<KieBase> build(List<DrlFile> changed, Set<String> names) {
    try {
      Compiler.Built built = Compiler.rules(changed, types, rule -> names.contains(rule.getName()));
      return built.errors().isEmpty() ? Optional.of(built.base()) : Optional.empty();
    } catch (RuntimeException e) {
      LOG.debug("{} do not compile", names, e);
      return Optional.empty();
    }
  }

  private Needs needs(String id) {
    return codes.stream()
        .filter(code -> code.id().equals(id))
        .findFirst()
        .map(RuleCode::needs)
        .orElseThrow();
  }
}
