package org.rasoat.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rasoat.workbook.Address;

/**
 * What a mapping says about one table.
 *
 * @param type the type that it is read as
 * @param row the last row of its headings; 0 if they are to be looked for
 * @param lines the lines about it
 */
record Decisions(RowType type, int row, List<MappingLine> lines) {

  Decisions {
    lines = List.copyOf(lines);
  }

  /** Whether a line gives the heading to a field, as far as its text tells. */
  boolean gives(Heading heading) {
    return lines.stream().anyMatch(line -> line.field() != null && line.names(heading));
  }

  /**
   * The line about a heading. Where several headings say the same, the cell decides.
   *
   * @param all the headings of the table
   */
  Optional<MappingLine> of(Heading heading, List<Heading> all) {
    List<MappingLine> naming = lines.stream().filter(line -> line.names(heading)).toList();
    if (naming.isEmpty()) {
      return Optional.empty();
    }
    List<Heading> alike = all.stream().filter(naming.get(0)::names).toList();
    Optional<MappingLine> there =
        naming.stream()
            .filter(line -> line.cell() != null && line(line.cell()) == heading.line())
            .findFirst();
    if (there.isPresent()) {
      return there;
    }
    boolean first = alike.size() == 1 || Objects.equals(alike.get(0), heading);
    return naming.stream().filter(line -> first && elsewhere(line, alike)).findFirst();
  }

  /** Whether the line is not already that of another heading which says the same. */
  private boolean elsewhere(MappingLine line, List<Heading> alike) {
    Address cell = line.cell();
    return cell == null || alike.stream().noneMatch(heading -> heading.line() == line(cell));
  }

  private int line(Address cell) {
    return type.vertical() ? cell.row() : cell.column();
  }
}
