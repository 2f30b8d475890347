package org.rasoat.workbook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The names that a document uses. The parser keeps each for ever, and those of an honest part are
 * some dozens, so a part that invents millions is refused.
 */
final class XmlNames {

  /** How many different names, and prefixes of names, a part may use. */
  static final int MOST = 2_000;

  private static final int SLOTS = 256;

  private final Set<String> names;

  /** Names met lately: the parser gives the same object for the same name. */
  private final @Nullable String[] recent = new @Nullable String[SLOTS];

  /** No names as yet. */
  XmlNames() {
    this(ConcurrentHashMap.newKeySet());
  }

  private XmlNames(Set<String> names) {
    this.names = names;
  }

  /** The names of a piece of the document, which another thread reads; they count for both. */
  XmlNames piece() {
    return new XmlNames(names);
  }

  /** Takes the names in the element that has just begun. */
  void check(XMLStreamReader reader) {
    check(reader.getLocalName());
    check(reader.getPrefix());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      check(reader.getAttributeLocalName(i));
      check(reader.getAttributePrefix(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      check(reader.getNamespacePrefix(i));
    }
  }

  /** Takes a name; null for the prefix that is none. */
  @SuppressWarnings("ReferenceEquality") // equal names that are not the same just take longer
  void check(@Nullable String name) {
    // Of names with one letter there are not enough to do harm, and most cells have no others.
    if (name == null || name.length() < 2) {
      return;
    }
    int slot = name.hashCode() & (SLOTS - 1);
    if (recent[slot] != name) {
      recent[slot] = name;
      if (names.add(name) && names.size() > MOST) {
        throw Refusal.CONTRADICTORY.thrown();
      }
    }
  }
}
