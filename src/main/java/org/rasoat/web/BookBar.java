package org.rasoat.web;

import java.util.List;

/** What stands above the pages of a rule book: the way back, and the books of other packs. */
public final class BookBar {

  private final Words words;
  private final String pack;
  private final List<ServedPack> packs;

  BookBar(Words words, String pack, List<ServedPack> packs) {
    this.words = words;
    this.pack = pack;
    this.packs = List.copyOf(packs);
  }

  /** The words of the page. */
  public Words words() {
    return words;
  }

  /** The address of the style sheet. */
  public String css() {
    return StaticFiles.address("page.css");
  }

  /** The books of other packs. */
  public List<Toolbar.Link> others() {
    return packs.stream()
        .map(ServedPack::name)
        .filter(name -> !name.equals(pack))
        .map(name -> new Toolbar.Link(words.say("book.of", name), RulePages.address(name)))
        .toList();
  }
}
