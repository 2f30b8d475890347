package org.rasoat.workbook;

import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;

/** Takes the marks of an earlier copy off a workbook. */
final class OwnMarks {

  private OwnMarks() {}

  /** Removes notes, colours, links and sheets of results. */
  static void remove(org.apache.poi.ss.usermodel.Workbook book, Fills fills) {
    Set<String> results = OwnSheets.results(book);
    for (Sheet sheet : book) {
      Notes.remove(sheet);
      fills.remove(sheet);
      for (Hyperlink link : java.util.List.copyOf(sheet.getHyperlinkList())) {
        if (leads(link, results)) {
          sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn()).removeHyperlink();
        }
      }
    }
    OwnSheets.remove(book);
    for (String name : results) {
      int index = book.getSheetIndex(name);
      if (index >= 0 && book.getNumberOfSheets() > 1) {
        book.removeSheetAt(index);
      }
    }
  }

  private static boolean leads(Hyperlink link, Set<String> results) {
    if (link.getType() != HyperlinkType.DOCUMENT || link.getAddress() == null) {
      return false;
    }
    int end = link.getAddress().lastIndexOf('!');
    String sheet = end < 0 ? "" : link.getAddress().substring(0, end);
    return results.stream().anyMatch(name -> SheetMarks.quoted(name).equals(sheet));
  }
}
