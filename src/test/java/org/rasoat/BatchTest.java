package org.rasoat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rasoat.facts.Mapping;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;
import org.rasoat.report.Report;
import org.rasoat.report.RollUp;
import org.rasoat.rules.RuleBook;

class BatchTest {

  private static final Path BOOK = Path.of("spreadsheets/fire-safety.xlsx");
  private static final Check.Options OPTIONS =
      new Check.Options(
          Optional.empty(), Language.EN, Severity.ERROR, id -> true, Integer.MAX_VALUE);

  private static List<Check> checks = List.of();

  @BeforeAll
  static void load() throws Exception {
    RuleBook book = RuleBook.load(Path.of("rules/fire-safety"), "rules/fire-safety");
    Clock clock = Clock.fixed(Instant.parse("2025-09-01T00:00:00Z"), ZoneOffset.UTC);
    checks = List.of(new Check(book, "1", clock));
  }

  private static Batch batch(int jobs, Duration time) {
    return new Batch(checks.get(0), checks.get(0), jobs, time);
  }

  private static List<Batch.Dossier> dossiers(int number) {
    List<Batch.Dossier> dossiers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<Input> inputs = List.of(new Input(BOOK, BOOK.toString()));
      dossiers.add(new Batch.Dossier("d" + i, inputs, List.of(), OPTIONS, Mapping.none()));
    }
    return dossiers;
  }

  @Test
  void rulesGiveTheSameFindingsSideBySideAsOneAfterTheOther() {
    List<Finding> alone =
        findings(checks.get(0).run(dossiers(1).get(0).inputs(), List.of(), OPTIONS));
    ConcurrentLinkedQueue<List<Finding>> found = new ConcurrentLinkedQueue<>();
    List<RollUp.Entry> entries =
        batch(4, Duration.ofHours(1))
            .run(
                dossiers(16),
                (dossier, report) -> {
                  found.add(findings(report));
                  return Map.of();
                },
                entry -> {});
    assertThat(alone).isNotEmpty();
    assertThat(found).hasSize(16).allSatisfy(one -> assertThat(one).isEqualTo(alone));
    assertThat(entries).extracting(RollUp.Entry::verdict).containsOnly(Verdict.NOT_COMPLIANT);
  }

  private static List<Finding> findings(Report report) {
    return report.findings().stream().map(Report.Fingerprinted::finding).toList();
  }

  @Test
  void aDossierWhoseTimeIsUpIsNotChecked() {
    List<RollUp.Entry> entries =
        batch(2, Duration.ZERO).run(dossiers(3), (dossier, report) -> Map.of(), entry -> {});
    assertThat(entries)
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.verdict()).isEqualTo(Verdict.NOT_CHECKED))
        .allSatisfy(
            entry -> assertThat(entry.problems().get(0).message().en()).contains("--timeout"));
  }

  @Test
  void whatGoesWrongWithOneIsToldOfThatOne() {
    List<RollUp.Entry> entries =
        batch(2, Duration.ofHours(1))
            .run(
                dossiers(3),
                (dossier, report) -> {
                  if (dossier.name().equals("d1")) {
                    throw new IllegalStateException("not foreseen");
                  }
                  return Map.of();
                },
                entry -> {});
    assertThat(entries)
        .extracting(RollUp.Entry::verdict)
        .containsExactly(Verdict.NOT_COMPLIANT, Verdict.NOT_CHECKED, Verdict.NOT_COMPLIANT);
  }

  @Test
  void aDossierWithoutEnoughMemoryIsTriedOnceMoreAlone() {
    ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
    List<RollUp.Entry> entries =
        batch(2, Duration.ofHours(1))
            .run(
                dossiers(3),
                (dossier, report) -> {
                  boolean again = tried.contains(dossier.name());
                  tried.add(dossier.name());
                  if (dossier.name().equals("d2") || (dossier.name().equals("d1") && !again)) {
                    throw new OutOfMemoryError("as told");
                  }
                  return Map.of();
                },
                entry -> {});
    assertThat(tried).containsExactlyInAnyOrder("d0", "d1", "d1", "d2", "d2");
    assertThat(entries)
        .extracting(RollUp.Entry::verdict)
        .containsExactly(Verdict.NOT_COMPLIANT, Verdict.NOT_COMPLIANT, Verdict.NOT_CHECKED);
    assertThat(entries.get(2).problems().get(0).message().en()).contains("memory");
  }

  @Test
  void aBatchThatIsCancelledSaysWhatWasNotReached() {
    Batch batch = batch(1, Duration.ofHours(1));
    List<RollUp.Entry> entries =
        batch.run(dossiers(5), (dossier, report) -> Map.of(), entry -> batch.cancel());
    assertThat(entries.get(0).verdict()).isEqualTo(Verdict.NOT_COMPLIANT);
    assertThat(entries.subList(1, 5)).allSatisfy(entry -> assertThat(entry.verdict()).isNull());
  }
}
