package org.rasoat.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Aliases;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Name;
import org.rasoat.facts.NameBook;
import org.rasoat.facts.ReadingRule;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.Worksheet;

/** The rules of one pack, ready to be applied to any number of dossiers, also at the same time. */
public final class RuleBook {

  private final Path path;
  private final String folder;
  private final String name;
  private final String sha256;
  private final Schema schema;
  private final List<Row> reference;
  private final NameBook names;
  private final Map<String, String> referenceFiles;
  private final CompiledPack pack;
  private final LeftRuns left = new LeftRuns();
  private final List<Rule> rules;
  private @Nullable RuleTests pages;

  RuleBook(
      Path path,
      String folder,
      String name,
      String sha256,
      Schema schema,
      List<Row> reference,
      Map<String, String> referenceFiles,
      CompiledPack pack) {
    this.path = path;
    this.folder = folder;
    this.name = name;
    this.sha256 = sha256;
    this.schema = schema;
    this.reference = List.copyOf(reference);
    this.names = NameBook.of(reference);
    this.referenceFiles = Map.copyOf(referenceFiles);
    this.pack = pack;
    this.rules = allRules(pack);
  }

  /**
   * Reads and compiles a pack.
   *
   * @param path the folder
   * @param shown the folder as messages shall name it
   * @throws BrokenPackException with all that is wrong, if anything is
   */
  public static RuleBook load(Path path, String shown) throws BrokenPackException {
    return new PackReader(path, shown, Optional.empty()).read();
  }

  /**
   * Reads a pack, and compiles it unless an earlier run did.
   *
   * @param path the folder
   * @param shown the folder as messages shall name it
   * @param cache where compiled packs are kept
   * @throws BrokenPackException with all that is wrong, if anything is
   */
  public static RuleBook load(Path path, String shown, PackCache cache) throws BrokenPackException {
    return new PackReader(path, shown, Optional.of(cache)).read();
  }

  /**
   * What applying rules gave.
   *
   * @param findings what the rules and the reading layer object to, sorted
   * @param ledger what became of each rule, sorted by id
   * @param problems why the answer cannot be complete: required sheets that are missing, and the
   *     like; empty if nothing is in the way
   */
  public record Outcome(
      List<Finding> findings, List<LedgerEntry> ledger, List<Bilingual> problems) {
    public Outcome {
      findings = List.copyOf(findings);
      ledger = List.copyOf(ledger);
      problems = List.copyOf(problems);
    }
  }

  /** The pack's folder, as it was given. */
  public String folder() {
    return folder;
  }

  /** The pack's name: that of its folder. */
  public String name() {
    return name;
  }

  /** The SHA-256 over the pack's files, in lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** What kinds of sheets the pack knows. */
  public Schema schema() {
    return schema;
  }

  /** Which names the pack holds to mean the same. */
  public NameBook names() {
    return names;
  }

  /** Every rule, those of the reading layer included, sorted by id. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rule of that id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The page of a rule. The pages are read from the pack's folder when the first one is asked for.
   *
   * @return empty if the rule has none
   */
  public synchronized Optional<Page> page(String id) {
    if (pages == null) {
      pages = RuleTests.read(this, path);
    }
    return pages.page(id);
  }

  /** What a topic is called: the title of its page, else its name. */
  public Bilingual topic(String topic) {
    return PageReader.title(path.resolve(topic + ".md")).orElseGet(() -> Bilingual.same(topic));
  }

  /** Whether a reference row belongs to another row than the one in force. */
  private boolean outruled(Row row, WorkingSet working) {
    return referenceFiles.containsKey(row.getClass().getSimpleName())
        && schema.type(row.getClass().getSimpleName()).stream()
            .filter(type -> type.inForce() == null)
            .flatMap(type -> type.fields().stream())
            .map(field -> row.value(field.name()))
            .anyMatch(value -> value instanceof Name name && working.notInForce().contains(name));
  }

  /**
   * The rows of a dossier, and the reference rows that hold for it.
   *
   * @param facts what the dossier says
   * @param asOf the day for which it is checked
   */
  public List<Row> rows(Facts facts, LocalDate asOf) {
    WorkingSet working = WorkingSet.of(schema, facts, reference, asOf);
    return working.rows().stream().filter(row -> !outruled(row, working)).toList();
  }

  /**
   * Begins to make ready for a dossier that is still being read.
   *
   * @param many whether it is likely to have very many rows
   */
  public void expect(boolean many) {
    if (many) {
      pack.parts().prepare();
    } else {
      pack.prepare();
    }
  }

  /**
   * Applies the rules to a dossier.
   *
   * @param facts what the dossier says
   * @param asOf the day for which it is checked
   * @param selected the ids of the rules that shall run
   */
  public Outcome apply(Facts facts, LocalDate asOf, Predicate<String> selected) {
    return apply(facts, asOf, selected, RuleRun.Limits.DEFAULT);
  }

  Outcome apply(Facts facts, LocalDate asOf, Predicate<String> selected, RuleRun.Limits limits) {
    WorkingSet working = WorkingSet.of(schema, facts, reference, asOf);
    Map<String, Integer> counts = facts.counts();
    Readiness readiness = new Readiness(schema, facts, counts, working, pack, referenceFiles);
    Map<String, LedgerEntry> ledger = new HashMap<>();
    Set<String> ready = new TreeSet<>();
    for (RuleCode code : pack.codes()) {
      if (!selected.test(code.id())) {
        ledger.put(code.id(), notRun(code, Status.NOT_APPLICABLE, 0, notSelected()));
        continue;
      }
      readiness
          .of(code)
          .ifPresentOrElse(
              hindrance ->
                  ledger.put(
                      code.id(),
                      notRun(code, hindrance.status(), examined(code, counts), hindrance.reason())),
              () -> ready.add(code.id()));
    }
    Session.Result result =
        ready.isEmpty()
            ? new Session.Result(List.of(), Map.of(), Map.of())
            : new RuleRun(schema, pack, working, facts.headings(), limits, left).run(ready);
    List<Finding> findings = new ArrayList<>(findings(result.hits()));
    facts.findings().stream()
        .filter(finding -> selected.test(finding.rule()))
        .forEach(findings::add);
    Map<String, Integer> found = new HashMap<>();
    findings.forEach(finding -> found.merge(finding.rule(), 1, Integer::sum));
    for (RuleCode code : pack.codes()) {
      if (ready.contains(code.id())) {
        int examined = examined(code, counts);
        ledger.put(code.id(), ran(code, examined, found.getOrDefault(code.id(), 0), result));
      }
    }
    for (ReadingRule rule : ReadingRule.values()) {
      ledger.put(
          rule.id(),
          selected.test(rule.id())
              ? reading(rule, facts.rows().size(), found.getOrDefault(rule.id(), 0))
              : new LedgerEntry(
                  rule.id(), rule.title(), Status.NOT_APPLICABLE, 0, 0, 0, notSelected()));
    }
    List<Bilingual> problems = new ArrayList<>(working.problems());
    problems.addAll(readiness.missingSheets());
    return new Outcome(
        findings.stream().sorted().toList(),
        ledger.values().stream().sorted(Comparator.comparing(LedgerEntry::rule)).toList(),
        problems);
  }

  /**
   * Why a rule does or does not fire for one row of a dossier.
   *
   * @param id the id of a rule of the pack
   * @param row a row of the dossier
   * @throws IllegalArgumentException if the pack has no such rule
   */
  public Explanation explain(Facts facts, LocalDate asOf, String id, Row row) {
    Rule rule = rule(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
    Outcome outcome = apply(facts, asOf, id::equals);
    List<Finding> here =
        outcome.findings().stream()
            .filter(
                finding ->
                    at(row, finding.place())
                        || finding.related().stream().anyMatch(p -> at(row, p)))
            .toList();
    LedgerEntry entry =
        outcome.ledger().stream().filter(one -> one.rule().equals(id)).findFirst().orElseThrow();
    boolean ran = entry.status() == Status.PASSED || entry.status() == Status.FAILED;
    if (rule.topic().equals(Rule.READING) || !ran) {
      return new Explanation(rule, row, ran ? null : entry.reason(), List.of(), here);
    }
    DrlFile home =
        pack.files().stream().filter(file -> file.rule(id).isPresent()).findFirst().orElseThrow();
    RuleDescr conditions = home.rule(id).orElseThrow();
    WorkingSet working = WorkingSet.of(schema, facts, reference, asOf);
    List<Object> all = new ArrayList<>(working.facts());
    all.addAll(derived(id, working));
    return new Explanation(rule, row, null, steps(home, conditions, all, row), here);
  }

  /** A row may stand in more than one place of a rule: the one where all conditions hold counts. */
  private List<Explanation.Step> steps(DrlFile home, RuleDescr rule, List<Object> facts, Row row) {
    List<Explanation.Step> first = List.of();
    for (int place = 0; place < Math.max(1, Explainer.places(rule.getLhs(), row)); place++) {
      List<Explanation.Step> steps =
          new Explainer(schema, pack, home, rule, facts, row, place).explain();
      boolean holds =
          steps.stream()
              .filter(step -> step.depth() == 0)
              .allMatch(step -> step.outcome() == Explanation.Outcome.HOLDS);
      if (holds) {
        return steps;
      }
      first = place == 0 ? steps : first;
    }
    return first;
  }

  /** Whether a place is a cell of a row, or stands in the same row of a table. */
  private boolean at(Row row, Place place) {
    Optional<RowType> type = schema.type(row.getClass().getSimpleName());
    boolean cell =
        Stream.concat(
                Stream.of(row.place()),
                type.stream().flatMap(t -> t.fields().stream()).map(f -> row.place(f.name())))
            .anyMatch(own -> own.cell().equals(place.cell()));
    CellRef here = row.place().cell();
    CellRef there = place.cell();
    return cell
        || (type.stream().noneMatch(RowType::vertical)
            && here.file().equals(there.file())
            && here.sheet().equals(there.sheet())
            && here.at().row() == there.at().row());
  }

  /** The facts that the derivations of a rule make of a dossier. */
  private List<Object> derived(String id, WorkingSet working) {
    Set<String> names = pack.derivationsOf(id);
    return names.isEmpty()
        ? List.of()
        : Session.derived(
            Compiler.rules(pack.files(), pack.types(), one -> names.contains(one.getName())).base(),
            working.facts());
  }

  private static LedgerEntry ran(RuleCode code, int examined, int found, Session.Result result) {
    Throwable fault = result.faults().get(code.id());
    Status status = fault != null ? Status.ERROR : found > 0 ? Status.FAILED : Status.PASSED;
    return new LedgerEntry(
        code.id(),
        code.rule().title(),
        status,
        examined,
        found,
        result.nanos().getOrDefault(code.id(), 0L) / 1e6,
        fault == null ? null : Faults.explain(code.rule(), fault));
  }

  private static LedgerEntry notRun(RuleCode code, Status status, int examined, Bilingual reason) {
    return new LedgerEntry(code.id(), code.rule().title(), status, examined, 0, 0, reason);
  }

  private static LedgerEntry reading(ReadingRule rule, int examined, int found) {
    Status status = found > 0 ? Status.FAILED : Status.PASSED;
    return new LedgerEntry(rule.id(), rule.title(), status, examined, found, 0, null);
  }

  private static int examined(RuleCode code, Map<String, Integer> counts) {
    return counts.getOrDefault(code.checks(), 0);
  }

  private static Bilingual notSelected() {
    return Sentences.say("rules.ledger.not-selected");
  }

  private static List<Rule> allRules(CompiledPack pack) {
    List<Rule> all = new ArrayList<>(pack.codes().stream().map(RuleCode::rule).toList());
    Arrays.stream(ReadingRule.values())
        .map(
            rule ->
                new Rule(
                    rule.id(), rule.title(), rule.severity(), Rule.READING, "design", "", "", 0))
        .forEach(all::add);
    return all.stream().sorted().toList();
  }

  /** Whether a rule of the pack examines rows such as this one. */
  public boolean examines(String id, Row row) {
    return pack.codes().stream()
        .anyMatch(
            code -> code.id().equals(id) && code.checks().equals(row.getClass().getSimpleName()));
  }

  /** Whether the rows of a type come from a table of the pack. */
  public boolean reference(RowType type) {
    return referenceFiles.containsKey(type.name());
  }

  /** The file of the pack's table of a type, as messages name it; empty if there is none. */
  public Optional<String> referenceFile(RowType type) {
    return Optional.ofNullable(referenceFiles.get(type.name()));
  }

  /** The rows of the pack's table of a type; none if there is no such table. */
  public List<Row> referenceRows(RowType type) {
    return reference.stream().filter(row -> type.java().isInstance(row)).toList();
  }

  /** The types whose sheets a dossier brings, in the order in which the pack declares them. */
  public List<RowType> sheets() {
    return pack.files().stream()
        .sorted(Comparator.comparing(DrlFile::topic))
        .flatMap(file -> file.content().getTypeDeclarations().stream())
        .flatMap(declared -> schema.type(declared.getTypeName()).stream())
        .filter(type -> !type.labels().isEmpty() && !reference(type))
        .distinct()
        .toList();
  }

  /**
   * Which values of the pack's tables rules depend on, as they hold on a day for a dossier that
   * says nothing of its own about them.
   */
  public Parameters parameters(LocalDate day) {
    return new Parameters(this, day);
  }

  /** The pack's tables as their author wrote them, each named after its file without the ending. */
  public List<Worksheet> tables() {
    return ReferenceData.sheets(path, folder);
  }

  /** What stands on the pages of topics besides their rules. */
  public List<Topic> topics() {
    return Topic.all(this, path);
  }

  /** The message of a rule with the names of its variables; empty for a rule of reading. */
  public Optional<Bilingual> message(String id) {
    return pack.codes().stream()
        .filter(code -> code.id().equals(id))
        .findFirst()
        .map(code -> new Bilingual(code.vi().toString(), code.en().toString()));
  }

  /** Whether the rows of a type are other ways to write names. */
  boolean aliases(RowType type) {
    return type.java().isAnnotationPresent(Aliases.class);
  }

  /** The same pack read and compiled once more, for another thread that compiles. */
  RuleBook again() {
    try {
      return load(path, folder);
    } catch (BrokenPackException e) {
      throw new IllegalStateException("the pack was changed meanwhile", e);
    }
  }

  /** This book with other rules compiled from the same declarations. */
  RuleBook with(CompiledPack other) {
    return new RuleBook(path, folder, name, sha256, schema, reference, referenceFiles, other);
  }

  /** The parts of a pack that its pages' tables are run with. */
  CompiledPack pack() {
    return pack;
  }

  /** What rules reported, as findings; the same fault at the same cell is one. */
  private Set<Finding> findings(List<Session.Hit> hits) {
    Map<String, RuleCode> codes = new HashMap<>();
    pack.codes().forEach(code -> codes.put(code.id(), code));
    Set<Finding> findings = new LinkedHashSet<>();
    for (Session.Hit hit : hits) {
      RuleCode code = codes.get(hit.rule());
      if (code != null) {
        findings.add(
            new Finding(
                code.id(),
                code.rule().severity(),
                code.rule().title(),
                Message.of(code, hit.values()),
                hit.mark().place(),
                hit.mark().related()));
      }
    }
    return findings;
  }
}
