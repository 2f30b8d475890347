package org.rasoat.workbook;

import java.util.List;
import java.util.Map;

/**
 * Where the texts to choose from stand, so that drop-downs can refer to them: a list within a
 * drop-down is limited to 255 characters and cannot hold a comma.
 *
 * @param areas references to the areas, by the texts
 */
record Choices(Map<List<String>, String> areas) {

  /** The area of these texts. */
  String area(List<String> texts) {
    String area = areas.get(texts);
    if (area == null) {
      throw new IllegalArgumentException("texts that are not listed: " + texts);
    }
    return area;
  }
}
