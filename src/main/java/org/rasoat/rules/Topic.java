package org.rasoat.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rasoat.language.Bilingual;

/**
 * A topic of a pack: the rules of one file, and the page beside it.
 *
 * @param name the name of the files without their ending
 * @param title what it is called
 * @param introduction what its page says before the first rule, as Markdown; may be empty
 * @param rules its rules, sorted by id; none for a page that only explains something
 */
public record Topic(String name, Bilingual title, Bilingual introduction, List<Rule> rules) {

  private static final String PAGE = ".md";

  public Topic {
    rules = List.copyOf(rules);
  }

  /** The topics of a pack by name: those that have rules, and those that have a page. */
  static List<Topic> all(RuleBook book, Path pack) {
    TreeSet<String> names = new TreeSet<>(book.rules().stream().map(Rule::topic).toList());
    try (Stream<Path> files = Files.list(pack)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(PAGE) && !file.equals("README.md"))
          .forEach(file -> names.add(file.substring(0, file.length() - PAGE.length())));
    } catch (IOException e) {
      // Topics without a page have their rules still.
    }
    return names.stream().map(name -> of(book, pack, name)).toList();
  }

  private static Topic of(RuleBook book, Path pack, String name) {
    return new Topic(
        name,
        book.topic(name),
        PageReader.introduction(pack.resolve(name + PAGE)),
        book.rules().stream().filter(rule -> rule.topic().equals(name)).toList());
  }
}
