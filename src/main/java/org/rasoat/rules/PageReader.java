package org.rasoat.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.rasoat.language.Spelling;

/** Reads the pages of a topic: a Markdown file with one section for each rule. */
final class PageReader {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(TABLES).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();
  private static final MarkdownRenderer MARKDOWN =
      MarkdownRenderer.builder().extensions(TABLES).build();

  private static final Pattern ID = Pattern.compile("^([A-Z]{2,5}-\\d{2,3})\\b.*", Pattern.DOTALL);
  private static final Pattern AS_OF =
      Pattern.compile("(?:Ngày xét|As of):\\s*(\\d{2}/\\d{2}/\\d{4})\\.?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final String file;
  private final List<String> lines;
  private final List<RuleProblem> problems;
  private final Map<String, Page> pages = new LinkedHashMap<>();

  private @Nullable LocalDate fileAsOf;
  private @Nullable Draft draft;

  private PageReader(String file, List<String> lines, List<RuleProblem> problems) {
    this.file = file;
    this.lines = lines;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param name the file, as messages name it
   * @param problems takes what is wrong
   * @return the pages by rule id
   */
  static Map<String, Page> read(Path path, String name, List<RuleProblem> problems) {
    String text = TextFile.read(path, name, problems);
    PageReader reader = new PageReader(name, text.lines().toList(), problems);
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      reader.block(node);
    }
    reader.finish();
    problems.addAll(Skeleton.unwritten(name, text.lines().toList()));
    return reader.pages;
  }

  private void block(Node node) {
    if (node instanceof Heading heading && heading.getLevel() <= 2) {
      finish();
      Matcher id = ID.matcher(plain(heading));
      if (heading.getLevel() == 2 && id.matches()) {
        draft = new Draft(id.group(1), line(node));
      }
      return;
    }
    Matcher asOf = AS_OF.matcher(plain(node));
    if (node instanceof Paragraph && asOf.matches()) {
      setAsOf(node, asOf.group(1));
    } else if (draft != null) {
      draft.take(node);
    }
  }

  private void setAsOf(Node node, String text) {
    try {
      LocalDate day = LocalDate.parse(text, DAY);
      if (draft == null) {
        fileAsOf = day;
      } else {
        draft.asOf(day);
      }
    } catch (DateTimeParseException e) {
      problem(line(node), Sentences.say("rules.page.date", text));
    }
  }

  private void finish() {
    if (draft == null) {
      return;
    }
    Page page = draft.page();
    if (pages.putIfAbsent(page.id(), page) != null) {
      problem(page.line(), Sentences.say("rules.page.twice", page.id()));
    }
    draft = null;
  }

  private void problem(int line, Bilingual message) {
    problem(line, 0, message, null);
  }

  private void problem(int line, int column, Bilingual message, @Nullable Bilingual hint) {
    String source = DrlFile.line(lines, line);
    problems.add(new RuleProblem(file, line, column, source, message, hint));
  }

  private static int line(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  /** The first heading of a file, Vietnamese before the dot and English behind; empty if none. */
  static Optional<Bilingual> title(Path path) {
    try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith("# "))
          .findFirst()
          .map(line -> plainText(line.substring(2)))
          .map(PageReader::halves);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * What stands between a file's title and its first rule: paragraphs in Vietnamese and in English
   * by turns, as Markdown.
   */
  static Bilingual introduction(Path path) {
    List<String> paragraphs = new ArrayList<>();
    try {
      Node node = PARSER.parse(Files.readString(path, StandardCharsets.UTF_8)).getFirstChild();
      for (; node != null && !section(node); node = node.getNext()) {
        if (!(node instanceof Heading) && !AS_OF.matcher(plain(node)).matches()) {
          paragraphs.add(MARKDOWN.render(node));
        }
      }
    } catch (IOException e) {
      return Bilingual.same("");
    }
    return new Bilingual(everySecond(paragraphs, 0), everySecond(paragraphs, 1));
  }

  private static boolean section(Node node) {
    return node instanceof Heading heading && heading.getLevel() == 2;
  }

  private static String everySecond(List<String> paragraphs, int first) {
    return java.util.stream.IntStream.range(0, paragraphs.size())
        .filter(i -> i % 2 == first)
        .mapToObj(paragraphs::get)
        .collect(java.util.stream.Collectors.joining("\n"))
        .strip();
  }

  private static Bilingual halves(String title) {
    int dot = title.indexOf(" · ");
    return dot < 0
        ? Bilingual.same(title)
        : new Bilingual(title.substring(0, dot), title.substring(dot + 3));
  }

  /** Markdown as a terminal shows it: without marks, links with their address behind them. */
  static String plainText(String markdown) {
    return plain(PARSER.parse(markdown));
  }

  private static String plain(Node node) {
    return PLAIN.render(node).strip();
  }

  /** What the headings of a section introduce. */
  private enum Part {
    WHY_VI("Vì sao"),
    WHY_EN("Why"),
    REMEDY_VI("Phải làm gì"),
    REMEDY_EN("What to do"),
    PASSES("Đạt · Passes"),
    FAILS("Không đạt · Fails");

    private final String heading;

    Part(String heading) {
      this.heading = heading;
    }

    static List<String> headings() {
      return Stream.of(values()).map(part -> part.heading).toList();
    }

    static Optional<Part> of(String heading) {
      for (Part part : values()) {
        if (part.heading.equals(heading)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }

  /** A page in the making. */
  private final class Draft {
    private final String id;
    private final int line;
    private final Map<Part, StringBuilder> prose = new EnumMap<>(Part.class);
    private final List<Page.Case> cases = new ArrayList<>();
    private @Nullable Part part;

    private String name = "";
    private @Nullable LocalDate asOf;
    private @Nullable Node label;
    private List<Page.Table> tables = new ArrayList<>();
    private List<String> messages = new ArrayList<>();

    Draft(String id, int line) {
      this.id = id;
      this.line = line;
    }

    void take(Node node) {
      if (node instanceof Heading heading && heading.getLevel() == 3) {
        closeCase();
        part = Part.of(plain(heading)).orElse(null);
        if (part == null) {
          problem(
              line(node),
              5,
              Sentences.say("rules.page.heading", plain(heading)),
              Spelling.nearest(plain(heading), Part.headings())
                  .map(near -> Sentences.say("rules.hint.meant", near))
                  .orElse(null));
        }
      } else if (part == Part.PASSES || part == Part.FAILS) {
        takeExample(node);
      } else if (part != null) {
        prose
            .computeIfAbsent(part, p -> new StringBuilder())
            .append(MARKDOWN.render(node))
            .append('\n');
      }
    }

    void asOf(LocalDate day) {
      if (!tables.isEmpty() && asOf != null) {
        closeCase();
      }
      asOf = day;
    }

    private void takeExample(Node node) {
      if (node instanceof Heading heading) {
        closeCase();
        name = plain(heading);
      } else if (node instanceof TableBlock table) {
        if (!messages.isEmpty()) {
          closeCase();
        }
        takeTable(table);
      } else if (node instanceof BlockQuote quote) {
        for (Node text = quote.getFirstChild(); text != null; text = text.getNext()) {
          plain(text).lines().map(String::strip).forEach(messages::add);
        }
      } else if (node instanceof Paragraph) {
        takeText(node);
      }
    }

    private void takeText(Node node) {
      String text = plain(node);
      int bar = barLine(node);
      if (bar > 0) {
        problem(bar, 1, Sentences.say("rules.page.no-table"), Sentences.say("rules.hint.no-table"));
        return;
      }
      if (text.endsWith(":")) {
        if (!messages.isEmpty()) {
          closeCase();
        }
        label = node;
      } else {
        closeCase();
        name = text;
      }
    }

    /** The first line of a text that looks like a row of a table; 0 if none does. */
    private int barLine(Node node) {
      for (int at = line(node); at > 0 && at <= lines.size(); at++) {
        String text = DrlFile.line(lines, at);
        if (text.isBlank()) {
          break;
        }
        if (text.strip().startsWith("|")) {
          return at;
        }
      }
      return 0;
    }

    /** Cells beyond the last heading are dropped by Markdown without a word. */
    private void checkWidths(TableBlock table) {
      int first = line(table);
      int width = width(DrlFile.line(lines, first));
      for (int at = first + 2; at <= lines.size(); at++) {
        String text = DrlFile.line(lines, at).strip();
        if (!text.startsWith("|")) {
          break;
        }
        if (width(text) != width) {
          problem(
              at,
              1,
              Sentences.say(
                  "rules.page.width", Integer.toString(width(text)), Integer.toString(width)),
              null);
        }
      }
    }

    private int width(String row) {
      String inner = row.strip().replace("\\\\", "").replace("\\|", "");
      inner = inner.startsWith("|") ? inner.substring(1) : inner;
      inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
      return inner.split("\\|", -1).length;
    }

    private void takeTable(TableBlock table) {
      checkWidths(table);
      if (label == null) {
        problem(line(table), Sentences.say("rules.page.unnamed"));
        return;
      }
      String sheet = plain(label);
      tables.add(
          new Page.Table(sheet.substring(0, sheet.length() - 1).strip(), line(table), rows(table)));
      label = null;
    }

    private void closeCase() {
      if (!tables.isEmpty()) {
        cases.add(
            new Page.Case(
                bilingual(name),
                part == Part.PASSES,
                tables.get(0).line(),
                asOf == null ? fileAsOf : asOf,
                tables,
                messages));
        name = "";
        asOf = null;
      }
      tables = new ArrayList<>();
      messages = new ArrayList<>();
      label = null;
    }

    Page page() {
      closeCase();
      return new Page(
          id,
          file,
          line,
          Map.of(
              Page.Part.WHY, new Bilingual(text(Part.WHY_VI), text(Part.WHY_EN)),
              Page.Part.REMEDY, new Bilingual(text(Part.REMEDY_VI), text(Part.REMEDY_EN))),
          cases);
    }

    private String text(Part wanted) {
      StringBuilder text = prose.get(wanted);
      return text == null ? "" : text.toString().strip();
    }
  }

  private static Bilingual bilingual(String name) {
    String[] parts = name.split(" · ", 2);
    return new Bilingual(parts[0], parts[parts.length - 1]);
  }

  private static List<List<Page.TableCell>> rows(TableBlock table) {
    List<List<Page.TableCell>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead || part instanceof TableBody) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            rows.add(cells(row));
          }
        }
      }
    }
    return rows;
  }

  private static List<Page.TableCell> cells(Node row) {
    List<Page.TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        boolean marked = cell.getFirstChild() instanceof StrongEmphasis;
        cells.add(new Page.TableCell(text(cell), marked));
      }
    }
    return cells;
  }

  private static String text(Node cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new org.commonmark.node.AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.HtmlInline node) {
            if (node.getLiteral().matches("(?i)<br\\s*/?>")) {
              text.append('\n');
            }
          }

          @Override
          public void visit(org.commonmark.node.Code node) {
            text.append(node.getLiteral());
          }
        });
    return text.toString().strip();
  }
}
