package org.rasoat.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rasoat.facts.Field;
import org.rasoat.facts.RowType;
import org.rasoat.language.Sentences;

/**
 * The skeleton of a rule and of its page, for an author to fill in. It compiles and finds nothing;
 * as long as anything in it is unwritten, the tests of the pack say so.
 *
 * @param id the rule's id
 * @param type the type whose rows it examines
 */
public record Skeleton(String id, RowType type) {

  /** What stands for each part that is to be written, in both languages. */
  private static final List<String> UNWRITTEN = List.of("CHƯA VIẾT", "TO WRITE");

  /**
   * The type that a new rule of a topic is most likely about: the one that most rules of the topic
   * examine, else most rules of the pack. Empty if no type is read from sheets.
   */
  public static Optional<RowType> likelyType(RuleBook book, String topic) {
    Map<String, Long> near = examined(book, code -> code.rule().topic().equals(topic));
    Map<String, Long> all = examined(book, code -> true);
    return usable(book).stream()
        .max(
            Comparator.comparing((RowType type) -> near.getOrDefault(type.name(), 0L))
                .thenComparing(type -> all.getOrDefault(type.name(), 0L)));
  }

  private static Map<String, Long> examined(RuleBook book, Predicate<RuleCode> of) {
    return book.pack().codes().stream()
        .filter(of)
        .collect(Collectors.groupingBy(RuleCode::checks, Collectors.counting()));
  }

  /** The types that a skeleton can be about: read from sheets, row by row, with a key. */
  public static List<RowType> usable(RuleBook book) {
    List<RowType> usable = new ArrayList<>();
    for (RowType type : book.schema().types()) {
      if (!type.labels().isEmpty()
          && !book.reference(type)
          && !type.vertical()
          && key(type).isPresent()) {
        usable.add(type);
      }
    }
    return usable;
  }

  private static Optional<Field> key(RowType type) {
    return type.fields().stream().filter(Field::key).findFirst();
  }

  /**
   * Adds the rule and its page to the files of a topic, which are made if they are not there.
   * Nothing that stands in them is changed.
   *
   * @param folder the pack's folder
   * @return the files, the rule's first
   */
  public List<Path> write(RuleBook book, Path folder, String topic) throws IOException {
    Path rules = folder.resolve(topic + ".drl");
    Path page = folder.resolve(topic + ".md");
    add(rules, "package " + namespace(book) + "\n", rule());
    add(page, "# CHƯA VIẾT · TO WRITE\n\nNgày xét: 20/02/2020\n", page());
    return List.of(rules, page);
  }

  private static String namespace(RuleBook book) {
    return book.pack().files().get(0).content().getNamespace();
  }

  private static void add(Path file, String head, String text) throws IOException {
    boolean there = Files.exists(file);
    String before = there ? Files.readString(file) : head;
    String gap = before.endsWith("\n") ? "\n" : "\n\n";
    Files.writeString(
        file,
        (there ? "" : head) + gap + text,
        there ? StandardOpenOption.APPEND : StandardOpenOption.CREATE_NEW);
  }

  private String rule() {
    return """
        rule "%s"
          @title_vi("CHƯA VIẾT: tên lỗi") @title_en("TO WRITE: the name of the fault")
          @severity("warning")  @checks("%s")  @basis("design")
          @source("CHƯA VIẾT: văn bản hoặc nguồn đã đọc")
          @vi("CHƯA VIẾT: {$key} sai thế nào, đúng phải ra sao")
          @en("TO WRITE: what is wrong with {$key}, what would be right")
        when
          // CHƯA VIẾT, TO WRITE: thay 'false' bằng điều kiện · put the condition in place of 'false'
          $row : %s( $key : %s, false )
        then
          report.row($row);
        end
        """
        .formatted(id, type.name(), type.name(), key(type).orElseThrow().name());
  }

  private String page() {
    String heading = key(type).orElseThrow().heading().replace("|", "\\|");
    return """
        ## %s

        ### Vì sao
        CHƯA VIẾT: vì sao có quy tắc này, theo văn bản nào.

        ### Why
        TO WRITE: why there is this rule, and where it comes from.

        ### Phải làm gì
        CHƯA VIẾT: người lập biểu phải sửa gì.

        ### What to do
        TO WRITE: what to correct in the workbook.

        ### Đạt · Passes

        #### CHƯA VIẾT · TO WRITE
        %s:

        | %s |
        |---|
        | CHƯA VIẾT |

        ### Không đạt · Fails

        #### CHƯA VIẾT · TO WRITE
        %s:

        | %s |
        |---|
        | **CHƯA VIẾT** |

        > CHƯA VIẾT: câu thông báo tiếng Việt chờ đợi
        """
        .formatted(id, type.label(), heading, type.label(), heading);
  }

  /** The lines of a file that are still to be written. */
  static List<RuleProblem> unwritten(String file, List<String> lines) {
    List<RuleProblem> problems = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      int at = UNWRITTEN.stream().mapToInt(text::indexOf).filter(i -> i >= 0).min().orElse(-1);
      if (at >= 0) {
        problems.add(
            new RuleProblem(
                file, line, at + 1, text, Sentences.say("rules.new.placeholder"), null));
      }
    }
    return problems;
  }
}
