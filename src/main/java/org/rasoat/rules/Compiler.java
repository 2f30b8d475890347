package org.rasoat.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.base.base.ValueResolver;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.io.DescrResource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.mvel.java.JavaDialect;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.conf.ConsequenceExceptionHandlerOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles parsed files: first the declared types, then the rules on top of their classes. */
final class Compiler {

  private static final Logger LOG = LoggerFactory.getLogger(Compiler.class);

  /** What every file of a pack may use without importing it. */
  private static final List<String> IMPORTS =
      List.of(
          "org.rasoat.facts.*",
          "org.rasoat.language.Bilingual",
          "java.math.BigDecimal",
          "java.time.DayOfWeek",
          "java.time.LocalDate",
          "java.time.YearMonth",
          "java.time.temporal.ChronoUnit",
          "java.util.List",
          "java.util.Set");

  /**
   * How often a condition is looked at before code is made of it, where Drools would wait for 20
   * looks: making it takes as long as hundreds of looks, and in most dossiers there are fewer.
   */
  private static final int SEVERAL_LOOKS = 300;

  private Compiler() {}

  /** What came of a build: the errors if there are any, else what was built. */
  record Built(KieBase base, List<KnowledgeBuilderError> errors) {}

  /** The types that the files declare. */
  static Built types(List<DrlFile> files) {
    List<PackageDescr> parts = new ArrayList<>();
    for (DrlFile file : files) {
      PackageDescr part = part(file);
      file.content().getTypeDeclarations().forEach(part::addTypeDeclaration);
      file.content().getEnumDeclarations().forEach(part::addEnumDeclaration);
      parts.add(part);
    }
    return build(parts, files, new ProgramClasses());
  }

  /**
   * The rules that are wanted, with all functions.
   *
   * @param types the classes that {@link #types} built
   */
  static Built rules(List<DrlFile> files, DeclaredTypes types, Predicate<RuleDescr> wanted) {
    List<PackageDescr> parts = new ArrayList<>();
    for (DrlFile file : files) {
      PackageDescr part = part(file);
      file.content().getFunctionImports().forEach(part::addFunctionImport);
      file.content().getGlobals().forEach(part::addGlobal);
      part.addGlobal(new GlobalDescr("report", Reporter.class.getName()));
      for (FunctionDescr function : file.content().getFunctions()) {
        Optional<FunctionImportDescr> known = types.function(function);
        known.ifPresentOrElse(part::addFunctionImport, () -> part.addFunction(function));
      }
      file.content().getRules().stream().filter(wanted).forEach(part::addRule);
      parts.add(part);
    }
    return build(parts, files, types.loader());
  }

  /**
   * The rules as an edit has left them.
   *
   * @param copy gives a base of the rules before that nobody else has
   * @param types the classes that they are about
   * @param changes an edit of few rules
   */
  static Built edited(
      Supplier<InternalKnowledgeBase> copy,
      List<DrlFile> files,
      DeclaredTypes types,
      RuleChanges changes) {
    Built fresh = rules(files, types, rule -> changes.fresh().contains(rule.getName()));
    if (!fresh.errors().isEmpty()) {
      return fresh;
    }
    InternalKnowledgeBase base = copy.get();
    keep(base, name -> !changes.gone().contains(name));
    base.addPackages(fresh.base().getKiePackages());
    return new Built(base, List.of());
  }

  /**
   * Rules that stand in no file, with what they may use of the file that they are about.
   *
   * @param home the file
   * @param functions the names of the functions that they use
   */
  static Built others(
      List<DrlFile> files,
      DeclaredTypes types,
      DrlFile home,
      Set<String> functions,
      List<RuleDescr> others) {
    List<PackageDescr> parts = new ArrayList<>();
    for (DrlFile file : files) {
      PackageDescr part = part(file);
      file.content().getFunctionImports().forEach(part::addFunctionImport);
      file.content().getGlobals().forEach(part::addGlobal);
      part.addGlobal(new GlobalDescr("report", Reporter.class.getName()));
      file.content().getFunctions().stream()
          .filter(function -> functions.contains(function.getName()))
          .forEach(part::addFunction);
      if (file.equals(home)) {
        others.forEach(part::addRule);
      }
      parts.add(part);
    }
    return build(parts, files, types.loader());
  }

  private static PackageDescr part(DrlFile file) {
    PackageDescr part = new PackageDescr(file.content().getNamespace());
    part.setResource(file.content().getResource());
    file.content().getAttributes().forEach(part::addAttribute);
    file.content().getImports().forEach(part::addImport);
    IMPORTS.forEach(name -> part.addImport(new ImportDescr(name)));
    return part;
  }

  private static Built build(List<PackageDescr> parts, List<DrlFile> files, ClassLoader loader) {
    Properties properties = new Properties();
    properties.setProperty("drools.dialect.java.compiler.lnglevel", "17");
    // Drools builds more than ten rules in several threads, where class-loader faults are reported.
    properties.setProperty("drools.parallelRulesBuildThreshold", "-1");
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(properties, loader);
    KnowledgeBuilderConfigurationImpl base =
        configuration.as(KnowledgeBuilderConfigurationImpl.KEY);
    base.setDialectConfiguration(JavaDialect.ID, new RuleDialect.Configuration(base));
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    CompositeKnowledgeBuilder batch = builder.batch();
    for (int i = 0; i < parts.size(); i++) {
      DescrResource resource = new DescrResource(parts.get(i));
      resource.setSourcePath(files.get(i).name());
      batch.add(resource, ResourceType.DESCR);
    }
    batch.build();
    List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
    errors.forEach(error -> LOG.debug("{} {}", error.getResource(), error.getMessage()));
    if (!errors.isEmpty()) {
      return new Built(empty(), errors);
    }
    builder.getKnowledgePackages().forEach(Compiler::forgetSources);
    return new Built(base(builder.getKnowledgePackages(), loader), List.of());
  }

  /** Each rule would keep all that the parser made of its file. */
  private static void forgetSources(KiePackage part) {
    for (Rule rule : part.getRules()) {
      if (rule instanceof RuleImpl compiled) {
        compiled.setResource(null);
      }
    }
  }

  /**
   * A base of what was built.
   *
   * @param packages the compiled rules or declarations
   * @param loader knows the classes that they are about
   */
  static InternalKnowledgeBase base(Collection<KiePackage> packages, ClassLoader loader) {
    KieBaseConfiguration configuration = configuration(loader);
    configuration.setOption(ConstraintJittingThresholdOption.get(SEVERAL_LOOKS));
    return base(packages, configuration);
  }

  private static InternalKnowledgeBase base(
      Collection<KiePackage> packages, KieBaseConfiguration configuration) {
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(packages);
    return base;
  }

  /**
   * A base of some of the rules that were built.
   *
   * @param packages the compiled rules, of which those that are not wanted are taken out
   * @param classes what it shares with other bases of the same rules
   * @param wanted the names of the rules
   */
  static InternalKnowledgeBase base(
      Collection<KiePackage> packages, RuleClasses classes, Predicate<String> wanted) {
    // Out of a base they would come slowly: Drools compiles all expressions once more.
    for (KiePackage part : packages) {
      if (part instanceof InternalKnowledgePackage rules) {
        UnusedExpressions expressions = new UnusedExpressions();
        part.getRules().stream()
            .map(Rule::getName)
            .filter(wanted.negate())
            .map(rules::getRule)
            .toList()
            .forEach(
                rule -> {
                  expressions.add(rule);
                  remove(rules, rule);
                });
        expressions.takeOutOf(rules);
      }
    }
    classes.take(packages);
    return base(packages, configuration(classes));
  }

  private static void remove(InternalKnowledgePackage rules, RuleImpl rule) {
    // Drools takes for granted that a rule that goes has been in a base, where it got its 'then'.
    rule.setConsequence(new NoConsequence());
    rules.removeRule(rule);
  }

  /** The 'then' of a rule that is in no base. */
  private static final class NoConsequence implements Consequence<ConsequenceContext> {
    @Override
    public String getName() {
      return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver values) {
      throw new IllegalStateException("a rule that is in no base has fired");
    }
  }

  /**
   * A copy of the rules of a base.
   *
   * @param types the classes that its rules are about
   * @throws IllegalStateException if they hold what Drools cannot write
   */
  static Collection<KiePackage> packages(KieBase all, DeclaredTypes types) {
    return packages(all, types, Set.of());
  }

  /**
   * A copy of a base that takes functions from where its types are.
   *
   * @param functions the classes of the functions
   */
  static InternalKnowledgeBase copy(KieBase all, DeclaredTypes types, Set<String> functions) {
    return base(packages(all, types, functions), types.loader());
  }

  private static Collection<KiePackage> packages(
      KieBase all, DeclaredTypes types, Set<String> functions) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RuleOutput out = new RuleOutput(bytes);
      out.writeObject(new ArrayList<>(all.getKiePackages()));
      out.flush();
      List<KiePackage> packages = new ArrayList<>();
      DroolsObjectInputStream in =
          new DroolsObjectInputStream(
              new ByteArrayInputStream(bytes.toByteArray()), types.loader());
      for (Object part : (Collection<?>) in.readObject()) {
        packages.add((KiePackage) part);
        java((KiePackage) part)
            .map(JavaDialectRuntimeData::getStore)
            .ifPresent(
                store ->
                    store.keySet().removeAll(DeclaredTypes.belonging(functions, store).keySet()));
      }
      return packages;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("rules cannot be copied", e);
    }
  }

  /**
   * The code of classes that a base has by itself, by their files.
   *
   * @param names the classes, of which those inside of them are taken too
   */
  static Map<String, byte[]> classes(KieBase base, Set<String> names) {
    Map<String, byte[]> code = new HashMap<>();
    for (KiePackage part : base.getKiePackages()) {
      java(part).ifPresent(java -> code.putAll(DeclaredTypes.belonging(names, java.getStore())));
    }
    // Those that the types have are named without their code.
    code.values().removeIf(Objects::isNull);
    return code;
  }

  /**
   * Has classes found where the declared types are. From the code of the rules they would be loaded
   * once more, since Drools looks for functions in both places.
   *
   * @param packages what has not yet been added to a base
   * @param functions the files of the classes
   */
  static void leaveToTypes(Collection<KiePackage> packages, Set<String> functions) {
    for (KiePackage part : packages) {
      // That there is such a class has to remain.
      java(part)
          .ifPresent(
              java ->
                  java.getStore()
                      .replaceAll((file, code) -> functions.contains(file) ? null : code));
    }
  }

  /** The code that was made of a package; empty if none was. */
  static Optional<JavaDialectRuntimeData> java(KiePackage part) {
    return part instanceof InternalKnowledgePackage code
            && code.getDialectRuntimeRegistry().getDialectData("java")
                instanceof JavaDialectRuntimeData java
        ? Optional.of(java)
        : Optional.empty();
  }

  /**
   * Knows the classes that the rules of a base were compiled to.
   *
   * @param values what asks for a class, within the base
   * @param part the package of the class
   * @throws ClassNotFoundException if nothing was made of the package
   */
  static ClassLoader loader(ValueResolver values, String part) throws ClassNotFoundException {
    return java(values.getRuleBase().getPackage(part))
        .map(JavaDialectRuntimeData::getClassLoader)
        .orElseThrow(() -> new ClassNotFoundException(part));
  }

  /** Takes out of a base the rules that are not wanted, by their names. */
  static void keep(KieBase base, Predicate<String> wanted) {
    for (KiePackage part : base.getKiePackages()) {
      for (Rule rule : List.copyOf(part.getRules())) {
        if (!wanted.test(rule.getName())) {
          base.removeRule(part.getName(), rule.getName());
        }
      }
    }
  }

  private static KieBase empty() {
    return KnowledgeBaseFactory.newKnowledgeBase(configuration(Compiler.class.getClassLoader()));
  }

  private static KieBaseConfiguration configuration(ClassLoader loader) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
    configuration.setOption(ConsequenceExceptionHandlerOption.get(Session.Faults.class));
    return configuration;
  }
}
