package org.rasoat.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rasoat.findings.Finding;
import org.rasoat.findings.Place;
import org.rasoat.language.Spelling;

/**
 * Tells findings apart, in this run and from one run to the next. A fingerprint is made of the
 * rule, the declared type, the row's business key and the field: not of the file, the sheet or the
 * row number, so that it outlives sorting, inserted rows, renamed sheets and a workbook that is
 * split in two.
 */
public final class Fingerprints {

  private static final int DIGITS = 32;

  private Fingerprints() {}

  /**
   * Gives every finding a fingerprint of its own: the first 32 hexadecimal digits of a SHA-256.
   * Findings that agree in rule, type, key and field are told apart by their Vietnamese messages;
   * those that agree even in that, by counting.
   *
   * @param sorted the findings in the order of the report
   * @param sourceOfRule where the rule of an id stands; empty for a rule of the reading layer
   * @return the findings in the same order
   */
  public static List<Report.Fingerprinted> of(
      List<Finding> sorted, Function<String, String> sourceOfRule) {
    Map<String, Long> sharing =
        sorted.stream().collect(groupingBy(Fingerprints::identity, counting()));
    Map<String, Integer> seen = new HashMap<>();
    List<Report.Fingerprinted> fingerprinted = new ArrayList<>(sorted.size());
    for (Finding finding : sorted) {
      String identity = identity(finding);
      // Every one of those that agree takes its message in, the first too: otherwise their order
      // would decide, and sorting the sheet would change fingerprints.
      if (sharing.getOrDefault(identity, 0L) > 1) {
        identity += part(finding.message().vi());
        int ordinal = seen.merge(identity, 1, Integer::sum);
        identity += ordinal == 1 ? "" : part(String.valueOf(ordinal));
      }
      fingerprinted.add(
          new Report.Fingerprinted(finding, digest(identity), sourceOfRule.apply(finding.rule())));
    }
    return List.copyOf(fingerprinted);
  }

  private static String identity(Finding finding) {
    Place place = finding.place();
    return part(finding.rule())
        + part(place.type() == null ? "" : place.type())
        + part(place.row() == null ? "" : Spelling.key(place.row()))
        + part(field(place));
  }

  private static String field(Place place) {
    if (place.field() != null) {
      return place.field();
    }
    return place.column() == null ? "" : Spelling.key(place.column());
  }

  /** With its length before it, so that no two rows of parts read alike. */
  private static String part(String text) {
    return text.length() + ":" + text;
  }

  private static String digest(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
