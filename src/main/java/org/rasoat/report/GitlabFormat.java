package org.rasoat.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import org.rasoat.report.Remark.Weight;

/**
 * For GitLab's Code Quality: a JSON array of issues. GitLab compares the fingerprints of two
 * branches and shows the first only of those that are alike, so each is unique. It shows no column
 * and no sheet, so the description begins with the cell.
 *
 * <p>An error is {@code critical}, a warning {@code minor}, an info {@code info}; {@code blocker}
 * is kept for what could not be checked.
 */
final class GitlabFormat implements Format {

  private record Issue(
      String description,
      @JsonProperty("check_name") String check,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  @Override
  public void write(Report report, Appendable out) throws IOException {
    List<Issue> issues = Remark.listed(report).stream().map(GitlabFormat::issue).toList();
    JsonFormat.write(issues, out);
  }

  private static Issue issue(Remark remark) {
    return new Issue(
        remark.message(),
        remark.rule(),
        remark.fingerprint(),
        severity(remark.weight()),
        new Location(FileNames.fromHere(remark.file()), new Lines(Math.max(1, remark.line()))));
  }

  private static String severity(Weight weight) {
    return switch (weight) {
      case FATAL -> "blocker";
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
