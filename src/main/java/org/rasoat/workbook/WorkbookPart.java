package org.rasoat.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code workbook.xml}.
 *
 * @param tabs the sheets in the order of their tabs
 * @param date1904 whether days are counted from 1904
 * @param own the names of sheets that this program made
 */
record WorkbookPart(List<Tab> tabs, boolean date1904, Set<String> own) {

  /**
   * A tab.
   *
   * @param name the sheet's name
   * @param relation the id under which the workbook refers to its part
   */
  record Tab(String name, Visibility visibility, String relation) {}

  /**
   * Reads the part.
   *
   * @throws Refusal.Refused if it is the main part of another kind of document
   */
  static WorkbookPart read(InputStream in, Meter meter) throws XMLStreamException {
    Xml xml = Xml.open(in, meter);
    switch (xml.name()) {
      case "workbook" -> {}
      case "document" -> throw Refusal.WORD.thrown();
      case "presentation" -> throw Refusal.POWERPOINT.thrown();
      default -> throw Refusal.UNKNOWN.thrown();
    }
    List<Tab> tabs = new ArrayList<>();
    Set<String> own = new HashSet<>();
    boolean date1904 = false;
    while (xml.nextWithin("workbook")) {
      switch (xml.name()) {
        case "workbookPr" -> date1904 = xml.flag("date1904");
        case "sheet" -> {
          meter.atMost(Limit.SHEETS, tabs.size() + 1L);
          tab(xml).ifPresent(tabs::add);
        }
        case "definedName" -> {
          String name = xml.attribute("name");
          OwnSheets.sheet(name, xml.text()).ifPresent(own::add);
        }
        case "extLst" -> xml.skip();
        default -> {}
      }
    }
    return new WorkbookPart(List.copyOf(tabs), date1904, Set.copyOf(own));
  }

  /** A tab; nothing for a module of macros, which Excel lists as a sheet without a part. */
  private static Optional<Tab> tab(Xml xml) throws XMLStreamException {
    String name = xml.attribute("name");
    String relation = xml.attribute("id");
    if (name == null || relation == null) {
      throw new XMLStreamException("a sheet without name or part");
    }
    return relation.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tab(Escapes.decode(name), visibility(xml.attribute("state")), relation));
  }

  private static Visibility visibility(@Nullable String state) {
    if (state == null) {
      return Visibility.VISIBLE;
    }
    return switch (state) {
      case "hidden" -> Visibility.HIDDEN;
      case "veryHidden" -> Visibility.VERY_HIDDEN;
      default -> Visibility.VISIBLE;
    };
  }
}
