package org.rasoat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry.Status;
import org.rasoat.findings.Place;
import org.rasoat.findings.Severity;
import org.rasoat.findings.Standing;
import org.rasoat.language.Bilingual;
import org.rasoat.workbook.ResultSheet;
import org.rasoat.workbook.ResultSheet.Column;
import org.rasoat.workbook.ResultSheet.Fact;
import org.rasoat.workbook.Tone;

/** What a sheet of results says. */
final class ResultContent {

  /** Rows of one table; the CSV report has them all. */
  static final int MOST_ROWS = 10_000;

  private static final int LINK = 4;

  private final Report report;
  private final Function<String, Bilingual> remedies;
  private final Words words;

  ResultContent(Report report, Function<String, Bilingual> remedies) {
    this.report = report;
    this.remedies = remedies;
    this.words = new Words(report.language());
  }

  /** The sheet that stands in the marked copy of a file. */
  ResultSheet beside(String file, Optional<Bilingual> caveat) {
    return sheet(file, true, caveat);
  }

  /** The sheet that takes the place of a file's marked copy, as soon as it is known why. */
  Function<Bilingual, ResultSheet> alone(String file) {
    ResultSheet sheet = sheet(file, false, Optional.empty());
    int place = facts(file).size();
    Words said = words;
    return why -> sheet.with(place, attention(said, why.in(said.language())));
  }

  /** The sheet of the whole dossier. */
  ResultSheet whole() {
    return sheet(null, false, Optional.empty());
  }

  /** The findings that are listed for a file; those of all files for null. */
  List<Report.Fingerprinted> findings(@Nullable String file) {
    return report.listed().stream()
        .filter(listed -> file == null || listed.finding().place().cell().file().equals(file))
        .toList();
  }

  /** What a finding says, and that it is waived or known if it is. */
  String message(Report.Fingerprinted listed) {
    return listed.finding().message().in(words.language()) + words.standingBehind(listed);
  }

  /**
   * What to do about a finding; the empty text if nothing is known, or nothing needs to be done.
   */
  String remedy(Report.Fingerprinted listed) {
    return listed.open()
        ? remedies.apply(listed.finding().rule()).in(words.language()).strip()
        : "";
  }

  /** The tone of a finding: what is waived or known does not shout. */
  static Tone tone(Report.Fingerprinted listed) {
    return listed.open() ? CellMarks.tone(listed.finding().severity()) : Tone.FAINT;
  }

  private ResultSheet sheet(@Nullable String file, boolean marked, Optional<Bilingual> caveat) {
    List<Report.Fingerprinted> all = findings(file);
    List<Report.Fingerprinted> some = all.subList(0, Math.min(all.size(), MOST_ROWS));
    List<Fact> facts = new ArrayList<>(facts(file));
    caveat.ifPresent(text -> facts.add(attention(words, text.in(words.language()))));
    if (report.listed().size() < report.findings().size()) {
      facts.add(
          attention(words, words.say("cut", report.listed().size(), report.findings().size())));
    }
    if (some.size() < all.size()) {
      facts.add(attention(words, words.say("copy.cut", some.size(), all.size())));
    }
    if (marked) {
      facts.addAll(legend());
    }
    return new ResultSheet(
        words.say("copy.sheet"),
        words.say("copy.title"),
        words.say("verdict.only", words.verdict(report.verdict())),
        tone(),
        facts,
        columns(file),
        some.stream().map(finding -> row(finding, file, marked)).toList());
  }

  private Tone tone() {
    return switch (report.verdict()) {
      case COMPLIANT -> Tone.LIGHT;
      case COMPLIANT_WITH_WARNINGS -> Tone.MEDIUM;
      case NOT_COMPLIANT, NOT_CHECKED -> Tone.STRONG;
    };
  }

  private List<Fact> facts(@Nullable String file) {
    List<Fact> facts = new ArrayList<>();
    boolean several = report.workbooks().size() > 1;
    if (file != null) {
      facts.add(fact("copy.file", file));
    } else if (!report.workbooks().isEmpty()) {
      facts.add(
          fact(
              "copy.files",
              report.workbooks().stream()
                  .map(book -> book.file())
                  .collect(Collectors.joining(", "))));
    }
    facts.add(fact("copy.as-of", words.language().say(report.asOf())));
    facts.add(
        fact(
            "copy.pack",
            report.pack().name() + ", " + words.count("rules", report.pack().rules())));
    facts.add(fact("copy.totals", report.unanswered() ? "–" : totals(report.findings())));
    if (file != null && several) {
      facts.add(fact("copy.totals.file", totals(ofFile(file))));
    }
    if (!report.ledger().isEmpty()) {
      facts.add(fact("copy.ledger", ledger()));
    }
    report.problems().stream()
        .map(problem -> problem.message().in(words.language()))
        .forEach(text -> facts.add(new Fact(words.say("problem"), text, Tone.STRONG)));
    Agreed.Comparison comparison = report.agreed().comparison();
    if (comparison != null) {
      facts.add(fact("standing.baseline.file", words.compared(report, comparison)));
    }
    report.agreed().warnings().stream()
        .map(warning -> warning.place() + ": " + warning.message().in(words.language()))
        .forEach(text -> facts.add(attention(words, text)));
    return facts;
  }

  private List<Report.Fingerprinted> ofFile(String file) {
    return report.findings().stream()
        .filter(listed -> listed.finding().place().cell().file().equals(file))
        .toList();
  }

  private Fact fact(String key, String text) {
    return new Fact(words.say(key), text, null);
  }

  private static Fact attention(Words words, String text) {
    return new Fact(words.say("copy.attention"), text, Tone.MEDIUM);
  }

  private String totals(List<Report.Fingerprinted> findings) {
    List<String> totals = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long total =
          findings.stream()
              .filter(f -> f.standing() != Standing.WAIVED && f.finding().severity() == severity)
              .count();
      totals.add(words.count("total." + severity.word(), total));
    }
    long waived = findings.stream().filter(f -> f.standing() == Standing.WAIVED).count();
    if (waived > 0) {
      totals.add(words.count("waived", waived));
    }
    return String.join(", ", totals);
  }

  private String ledger() {
    return Arrays.stream(Status.values())
        .filter(status -> count(status) > 0)
        .map(status -> words.say("counted", count(status), words.status(status)))
        .collect(Collectors.joining(", "));
  }

  private long count(Status status) {
    return report.ledger().stream().filter(entry -> entry.status() == status).count();
  }

  private List<Fact> legend() {
    return List.of(
        fact("copy.how", words.say("copy.how.text")),
        new Fact(words.say("copy.colours"), words.say("copy.colour.error"), Tone.STRONG),
        new Fact("", words.say("copy.colour.warning"), Tone.MEDIUM),
        new Fact("", words.say("copy.colour.info"), Tone.LIGHT),
        new Fact("", words.say("copy.colour.related"), Tone.FAINT));
  }

  private List<Column> columns(@Nullable String file) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("heading.severity", 11));
    columns.add(column("heading.rule", 9));
    columns.add(column("heading.message", 46));
    columns.add(column("copy.heading.sheet", 18));
    columns.add(column("heading.cell", 8));
    columns.add(column("heading.row", 22));
    columns.add(column("copy.heading.column", 18));
    columns.add(column("copy.heading.value", 14));
    columns.add(column("copy.heading.remedy", 46));
    columns.add(column("copy.heading.related", 20));
    if (file == null) {
      columns.add(column("heading.file", 26));
    }
    return columns;
  }

  private Column column(String key, int width) {
    return new Column(words.say(key), width);
  }

  private ResultSheet.Row row(Report.Fingerprinted listed, @Nullable String file, boolean marked) {
    Finding finding = listed.finding();
    Place place = finding.place();
    List<String> texts = new ArrayList<>();
    texts.add(words.severity(finding.severity()));
    texts.add(finding.rule());
    texts.add(message(listed));
    texts.add(place.cell().sheet());
    texts.add(place.cell().at().a1());
    texts.add(Optional.ofNullable(place.row()).orElse(""));
    texts.add(Optional.ofNullable(place.column()).orElse(""));
    texts.add(place.value());
    texts.add(remedy(listed));
    texts.add(
        finding.related().stream()
            .map(other -> related(other, place))
            .collect(Collectors.joining("; ")));
    if (file == null) {
      texts.add(place.cell().file());
    }
    Tone tone = tone(listed);
    return marked
        ? new ResultSheet.Row(texts, tone, LINK, place.cell().sheet(), place.cell().at())
        : new ResultSheet.Row(texts, tone);
  }

  private static String related(Place other, Place place) {
    String cell = other.cell().a1();
    return other.cell().file().equals(place.cell().file())
        ? cell
        : "[" + other.cell().file() + "] " + cell;
  }
}
