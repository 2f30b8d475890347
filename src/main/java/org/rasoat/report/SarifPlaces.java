package org.rasoat.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Place;

/** Files and cells as SARIF names them. */
final class SarifPlaces {

  /** What relative names of files are relative to: the folder in which Rasoat was started. */
  static final String ROOT = "%SRCROOT%";

  private SarifPlaces() {}

  static SarifLog.ArtifactLocation file(String file) {
    return new SarifLog.ArtifactLocation(
        FileNames.uri(file), FileNames.absolute(file) ? null : ROOT);
  }

  /** Where a finding stands. */
  static SarifLog.Location location(CellRef cell) {
    return location(null, cell, null);
  }

  /** Where another cell stands that belongs to a finding, with its number among them, from 1. */
  static SarifLog.Location related(int id, Place place) {
    String name =
        Optional.ofNullable(place.row()).or(() -> Optional.ofNullable(place.column())).orElse("");
    String cell = Line.of(place.cell().a1());
    String text = name.isEmpty() ? cell : cell + " (" + Line.of(name) + ")";
    String value = place.value().isBlank() ? "" : ": " + Line.of(place.value());
    return location(id, place.cell(), text(text + value));
  }

  private static SarifLog.Location location(
      @Nullable Integer id, CellRef cell, SarifLog.@Nullable Text message) {
    String a1 = cell.at().a1();
    return new SarifLog.Location(
        id,
        new SarifLog.PhysicalLocation(
            file(cell.file()), new SarifLog.Region(cell.at().row(), cell.at().column())),
        List.of(new SarifLog.LogicalLocation(a1, Line.of(cell.a1()), "cell")),
        message);
  }

  /** Where the fault of a gap lies, if that is a file. */
  static Optional<SarifLog.Location> location(Gap gap) {
    return gap.file().isEmpty() ? Optional.empty() : Optional.of(location(gap.file(), gap.line()));
  }

  /** A line of a file, or the file as a whole for line 0. */
  static SarifLog.Location location(String file, int line) {
    SarifLog.Region region = line > 0 ? new SarifLog.Region(line, null) : null;
    return new SarifLog.Location(
        null, new SarifLog.PhysicalLocation(file(file), region), null, null);
  }

  /**
   * A text on one line as a message. In a message, braces are places for arguments unless they are
   * doubled (section 3.11.5), and {@code [text](target)} is a link (3.11.6), which no workbook
   * shall put there.
   */
  static SarifLog.Text text(String text) {
    return new SarifLog.Text(
        Line.of(text).replace("{", "{{").replace("}", "}}").replace("](", "] ("), null);
  }
}
