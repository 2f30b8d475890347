package org.rasoat.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The findings that a team knows and puts off, so that a check tells them from new ones. It holds
 * fingerprints, and no key of a row or value: keys may be names of persons, and a baseline is kept
 * in a repository for long.
 *
 * @param schema name and version of the format
 * @param pack the rules it was made with
 * @param created the day on which it was made, as year-month-day
 * @param findings the findings, in the order of the report
 */
public record Baseline(String schema, Pack pack, String created, List<Known> findings) {

  /** Name and version of the format. */
  public static final String SCHEMA = "rasoat-baseline/1";

  private static final Logger LOG = LoggerFactory.getLogger(Baseline.class);
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
  private static final JsonMapper READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Baseline {
    findings = List.copyOf(findings);
  }

  /**
   * The rules a baseline was made with.
   *
   * @param name the pack's name
   * @param sha256 the SHA-256 over its files
   */
  public record Pack(String name, String sha256) {}

  /**
   * A finding as a baseline knows it.
   *
   * @param fingerprint what it is recognised by
   * @param rule the rule's id, for people to read
   * @param column the heading of the column, for people to read; empty if there is none
   */
  public record Known(String fingerprint, String rule, String column) {

    private static Known of(Report.Fingerprinted fingerprinted) {
      Finding finding = fingerprinted.finding();
      String column = finding.place().column();
      return new Known(
          fingerprinted.fingerprint(), finding.rule(), column == null ? "" : Line.of(column));
    }
  }

  /**
   * A baseline of all findings of a report that are not waived.
   *
   * @param created the day on which it is made
   */
  public static Baseline of(Report report, LocalDate created) {
    return new Baseline(
        SCHEMA,
        new Pack(report.pack().name(), report.pack().sha256()),
        created.toString(),
        report.findings().stream()
            .filter(finding -> finding.standing() != Standing.WAIVED)
            .map(Known::of)
            .toList());
  }

  /** Reads a baseline; nothing if the file cannot be read or is no whole baseline. */
  public static Optional<Baseline> read(Path file) {
    try {
      Baseline read = READER.readValue(Files.readString(file), Baseline.class);
      return Optional.ofNullable(read).filter(Baseline::sound);
    } catch (IOException | JacksonException e) {
      LOG.debug("no baseline", e);
      return Optional.empty();
    }
  }

  /** The baseline as a file holds it. */
  public String text() {
    return JsonFormat.written(this) + "\n";
  }

  /** The day on which it was made. */
  public LocalDate day() {
    return LocalDate.parse(created);
  }

  private boolean sound() {
    Set<String> seen = new HashSet<>();
    return schema.equals(SCHEMA)
        && !pack.name().isEmpty()
        && isDay(created)
        && findings.stream().allMatch(one -> sound(one) && seen.add(one.fingerprint()));
  }

  private static boolean sound(@Nullable Known one) {
    return one != null && FINGERPRINT.matcher(one.fingerprint()).matches() && !one.rule().isEmpty();
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
