package org.rasoat.web;

import java.nio.file.Path;
import java.util.Optional;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.PackCache;
import org.rasoat.rules.RuleBook;

/**
 * A pack that the server is to offer.
 *
 * @param path its folder
 * @param shown the folder as messages name it
 * @param cache where it is kept once it is compiled; empty for nowhere
 */
public record PackSource(Path path, String shown, Optional<PackCache> cache) {

  /** The name that users choose it by: that of its folder. */
  String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  RuleBook load() throws BrokenPackException {
    RuleBook book =
        cache.isPresent() ? RuleBook.load(path, shown, cache.get()) : RuleBook.load(path, shown);
    // The first workbook that is sent finds the rules ready.
    book.expect(false);
    return book;
  }
}
