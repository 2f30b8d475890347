package org.rasoat.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.workbook.BookKind;
import org.rasoat.workbook.Mark;
import org.rasoat.workbook.MarkedCopy;
import org.rasoat.workbook.NotMarkedException;
import org.rasoat.workbook.ResultSheet;
import org.rasoat.workbook.Workbook;

/**
 * A report as workbooks: a copy of each input in which the cells with findings are marked, with a
 * sheet of results behind the others. Where no such copy can be made (the file is of another kind,
 * too large, or could not be read) there is a workbook with the sheet of results alone, which says
 * why.
 *
 * <p>A marked copy may be corrected and checked again as it is: the sheet of results is no input,
 * and a copy of the copy has no mark of the first.
 */
public final class MarkedCopies {

  private final Report report;
  private final ResultContent content;
  private final Words words;

  /**
   * The copies that belong to a report.
   *
   * @param report a finished check
   * @param remedies what to do about findings of a rule, by the rule's id; an empty text where
   *     nothing is known
   */
  public MarkedCopies(Report report, Function<String, Bilingual> remedies) {
    this.report = report;
    this.words = new Words(report.language());
    this.content = new ResultContent(report, remedies);
  }

  /** The ending, without the dot, that the name of a file's copy must have. */
  public static String ending(Path file) {
    return kind(file).ending();
  }

  private static BookKind kind(Path file) {
    return BookKind.of(file).orElse(BookKind.XLSX);
  }

  /**
   * The marked copy of one input. It takes memory of many times the file's size, which copies made
   * at the same time wait for; the file is only read.
   *
   * @param file the input
   * @param name the name under which the report speaks of it
   */
  public BookFile of(Path file, String name) {
    return draft(file, name).get();
  }

  /**
   * The marked copy of one input, to be made later: what is to be made knows what it will say, and
   * holds nothing else of the report.
   *
   * @param file the input, which must still be there then
   * @param name the name under which the report speaks of it
   */
  public Supplier<BookFile> draft(Path file, String name) {
    Optional<BookKind> kind = BookKind.of(file);
    Optional<Workbook> read =
        report.workbooks().stream().filter(book -> book.file().equals(name)).findFirst();
    if (kind.isEmpty() || read.isEmpty()) {
      String key = read.isEmpty() ? "copy.unread" : "copy.kind";
      Function<Bilingual, BookFile> alone = alone(kind.orElse(BookKind.XLSX), name);
      return () -> alone.apply(Sentences.say("report." + key));
    }
    Optional<Bilingual> caveat = tooMany(name);
    ResultSheet sheet = content.beside(name, caveat);
    List<Mark> marks = new CellMarks(report, content).of(name, sheet, caveat.isEmpty());
    String sha256 = read.get().sha256();
    String copyName = fileName(name, kind.get());
    Function<Bilingual, BookFile> alone = alone(kind.get(), name);
    return () -> {
      try {
        byte[] bytes = MarkedCopy.of(file, kind.get(), sha256, marks, sheet);
        return new BookFile(copyName, kind.get(), bytes, caveat);
      } catch (NotMarkedException e) {
        return alone.apply(e.sentence());
      }
    };
  }

  private Optional<Bilingual> tooMany(String name) {
    long cells = CellMarks.cells(report, name);
    return cells > MarkedCopy.MOST_NOTES
        ? Optional.of(Sentences.say("report.copy.many", cells, MarkedCopy.MOST_NOTES))
        : Optional.empty();
  }

  /** What takes the place of a file's marked copy, as soon as it is known why. */
  private Function<Bilingual, BookFile> alone(BookKind kind, String name) {
    Function<Bilingual, ResultSheet> sheet = content.alone(name);
    String copyName = fileName(name, kind);
    return why -> {
      Bilingual caveat = Sentences.say("report.copy.alone", why);
      byte[] bytes = MarkedCopy.alone(kind, sheet.apply(caveat));
      return new BookFile(copyName, kind, bytes, Optional.of(caveat));
    };
  }

  /** A workbook that lists the findings of the whole dossier, and marks nothing. */
  public BookFile whole() {
    return wholeDraft().get();
  }

  /** That workbook, to be made later as {@link #draft} is. */
  public Supplier<BookFile> wholeDraft() {
    ResultSheet sheet = content.whole();
    String name = words.say("copy.whole") + "." + BookKind.XLSX.ending();
    return () -> {
      byte[] bytes = MarkedCopy.alone(BookKind.XLSX, sheet);
      return new BookFile(name, BookKind.XLSX, bytes, Optional.empty());
    };
  }

  /** The name of a file with a word behind it, once however often it was copied. */
  private String fileName(String name, BookKind kind) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    for (Language language : Language.values()) {
      String word = "-" + new Words(language).say("copy.suffix");
      stem = stem.endsWith(word) ? stem.substring(0, stem.length() - word.length()) : stem;
    }
    return FileNames.plain(stem) + "-" + words.say("copy.suffix") + "." + kind.ending();
  }
}
