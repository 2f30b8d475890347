package org.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Verdict;
import org.rasoat.language.Language;

class GithubFormatTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "::(error|warning|notice) (file=[^,:]+(,line=\\d+)?(,col=\\d+)?,)?title=[^,:]+::\\S.*");

  static List<Report> cases() {
    return Written.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyLineIsACommandExceptTheVerdict(Report report) {
    List<String> lines = Written.in("github", report).lines().toList();
    boolean agreed = !report.agreed().equals(Agreed.NOTHING);
    List<String> commands =
        agreed
            ? lines.stream().filter(line -> line.strip().startsWith("::")).toList()
            : lines.subList(0, lines.size() - 1);
    assertThat(commands).isNotNull().allMatch(line -> COMMAND.matcher(line).matches());
    assertThat(lines.get(lines.size() - 1)).doesNotStartWith("::");
  }

  @Test
  void whatIsWaivedOrKnownIsToldInTheLogAndIsNoAnnotation() {
    String waived = Written.in("github", Reports.named(Language.EN, "waived"));
    assertThat(waived.lines().filter(line -> line.startsWith("::")))
        .noneMatch(line -> line.contains("SCH-03") || line.contains("NUM-05"));
    assertThat(waived).contains("Waived (2):", "Bà Nguyễn Thị Hòa", "2 waived");
    String known = Written.in("github", Reports.named(Language.EN, "baseline"));
    assertThat(known.lines().filter(line -> line.startsWith("::error") && line.contains("SCH")))
        .hasSize(1);
    assertThat(known).contains("1 new, 5 persisting, 2 resolved");
  }

  @Test
  void aReasonIsNoOrderToTheRunner() {
    Report report = Reports.excused("x ::stop-commands::y ##[add-mask]z " + "long ".repeat(60));
    assertThat(Written.in("github", report).lines())
        .noneMatch(line -> line.strip().startsWith("::stop") || line.contains("##["));
  }

  @ParameterizedTest
  @CsvSource({"0, 12, 0, 10, 2", "12, 3, 0, 10, 5", "2, 3, 20, 10, 15", "0, 0, 11, 9, 2"})
  void theTenWorstAreGivenAndTheOthersCounted(
      int errors, int warnings, int infos, int given, int more) {
    List<Finding> findings = new ArrayList<>();
    add(findings, infos, Severity.INFO);
    add(findings, warnings, Severity.WARNING);
    add(findings, errors, Severity.ERROR);
    List<String> lines =
        Written.in("github", Reports.with(Verdict.NOT_COMPLIANT, findings, List.of(), 1_000))
            .lines()
            .filter(line -> line.startsWith("::"))
            .toList();
    assertThat(lines).hasSize(given + 1);
    assertThat(lines.stream().filter(line -> line.startsWith("::error")))
        .hasSize(Math.min(10, errors));
    // More than ten of a kind, and GitHub drops one.
    assertThat(lines.stream().filter(line -> line.startsWith("::notice")))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(lines.get(given)).startsWith("::notice title=rasoat::… " + more + " more finding");
  }

  @Test
  void signsThatTheRunnerReadsAreEscaped() {
    Finding finding = Reports.saying(1, Severity.ERROR, "100%0A: a,b\r\n::error::c");
    assertThat(
            Written.in(
                "github", Reports.with(Verdict.NOT_COMPLIANT, List.of(finding), List.of(), 9)))
        .startsWith("::error file=ke-hoach-2020.xlsx,line=8,col=2,title=TXT-01%3A Meeting")
        .contains("::Kế hoạch!B8: 100%250A: a,b ::error::c\n");
  }

  private static void add(List<Finding> findings, int number, Severity severity) {
    for (int i = 0; i < number; i++) {
      findings.add(Reports.saying(findings.size(), severity, "no. " + findings.size()));
    }
  }
}
