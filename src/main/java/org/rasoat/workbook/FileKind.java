package org.rasoat.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** The kinds of files that are read, told by their content alone. */
enum FileKind {
  /** Office Open XML, as Excel writes it since 2007. */
  XLSX("xlsx xlsm xltx xltm xlam"),
  /** Excel 97 to 2003. */
  XLS("xls xlt xla et ett"),
  /** Excel 5 and 95. */
  XLS_95("xls xlt xla"),
  /** The one XML file that Excel 2002 and 2003 could write. */
  XML_2003("xml"),
  /** The zip of LibreOffice. */
  ODS("ods ots"),
  /** The same in one XML file. */
  FLAT_ODS("fods xml"),
  /** Tables of a web page. */
  HTML("htm html"),
  /** Fields separated by commas, semicolons or tabs. */
  TEXT("csv tsv tab txt");

  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([a-z][\\w.-]*)");

  /** The endings of such files, with spaces between them. */
  private final String endings;

  FileKind(String endings) {
    this.endings = endings;
  }

  /**
   * The kind of a file; {@link #XLSX} for any zip and {@link #XLS} for any OLE2 file, which must be
   * opened to be told apart.
   *
   * @param head its first bytes
   * @throws Refusal.Refused if it is none that is read
   */
  static FileKind of(byte[] head) {
    FileMagic magic = FileMagic.valueOf(head);
    if (magic == FileMagic.OOXML) {
      return XLSX;
    }
    if (magic == FileMagic.OLE2) {
      return XLS;
    }
    if (OldXlsReader.begins(head)) {
      return XLS_95;
    }
    boolean plain = magic == FileMagic.UNKNOWN || magic == FileMagic.XML || magic == FileMagic.HTML;
    String text = plain ? PlainText.head(head).orElse("") : "";
    if (text.isBlank()) {
      throw NotAWorkbook.of(magic, head).thrown();
    }
    return ofText(text.toLowerCase(Locale.ROOT).strip());
  }

  private static FileKind ofText(String text) {
    if (!text.startsWith("<")) {
      NotAWorkbook.ofText(text)
          .ifPresent(
              reason -> {
                throw reason.thrown();
              });
      return TEXT;
    }
    String root = root(text);
    if (root.equals("workbook") && text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return XML_2003;
    }
    if (root.equals("document") && text.contains("opendocument.spreadsheet")) {
      return FLAT_ODS;
    }
    if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
      return HTML;
    }
    throw Refusal.XML.thrown();
  }

  /** The local name of the first element; declarations and comments are passed over. */
  private static String root(String text) {
    Matcher root = ROOT.matcher(text.replaceAll("(?s)<!--.*?-->", ""));
    return root.find() ? String.valueOf(root.group(1)) : "";
  }

  /** What a user should know whose file has the ending of another kind; empty if it has not. */
  Optional<Bilingual> note(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean wrong = !has(ending) && Arrays.stream(values()).anyMatch(kind -> kind.has(ending));
    return wrong
        ? Optional.of(Sentences.say("workbook.note.ending", "." + ending, label()))
        : Optional.empty();
  }

  private boolean has(String ending) {
    return List.of(endings.split(" ", -1)).contains(ending);
  }

  /** What people call the kind. */
  Bilingual label() {
    return Sentences.say("workbook.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Whether the bytes begin with an ASCII text. */
  static boolean begins(byte[] head, String text) {
    byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
