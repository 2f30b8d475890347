package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What this program writes into the note of a cell: paragraphs between a first and a last line, and
 * each with a sign before it, so that they are known again in a note that a user wrote, or went on
 * writing in.
 */
final class NoteBlock {

  private static final String FIRST = "▼ Rasoat";
  private static final String LAST = "▲ Rasoat";
  private static final String SIGN = "● ";

  /** Excel keeps no more than 32,767 characters in a note, and nobody reads more than these. */
  private static final int LONGEST = 4000;

  private NoteBlock() {}

  /** The block with these paragraphs. */
  static String of(List<String> paragraphs) {
    return paragraphs.stream()
        .map(SafeText::line)
        .map(text -> SIGN + SafeText.cut(text, LONGEST))
        .collect(Collectors.joining("\n", FIRST + "\n", "\n" + LAST));
  }

  /** A stretch of text: from the first character to before the last. */
  record Stretch(int start, int end) {}

  /**
   * What of a note its user wrote.
   *
   * @return stretches that are not blank together; empty for a note that is all ours
   */
  static List<Stretch> others(String note) {
    List<Stretch> others = new ArrayList<>();
    boolean inside = false;
    int start = 0;
    while (start < note.length()) {
      int end = note.indexOf('\n', start);
      int next = end < 0 ? note.length() : end + 1;
      String line = note.substring(start, next).strip();
      boolean ours = line.equals(FIRST) || (inside && (line.equals(LAST) || signed(line)));
      inside = line.equals(FIRST) || (inside && !line.equals(LAST));
      if (!ours) {
        others.add(new Stretch(start, next));
      }
      start = next;
    }
    boolean blank = others.stream().allMatch(o -> note.substring(o.start(), o.end()).isBlank());
    return blank ? List.of() : trimmed(note, others);
  }

  private static boolean signed(String line) {
    return line.startsWith(SIGN.strip()) || line.isEmpty();
  }

  /** Without the line break that parted the user's text from ours. */
  private static List<Stretch> trimmed(String note, List<Stretch> others) {
    Stretch last = others.get(others.size() - 1);
    boolean parted = last.end() < note.length() && note.charAt(last.end() - 1) == '\n';
    if (parted) {
      others.set(others.size() - 1, new Stretch(last.start(), last.end() - 1));
    }
    return others;
  }

  /** Whether any of the note is ours. */
  static boolean within(String note) {
    return note.lines().anyMatch(line -> line.strip().equals(FIRST));
  }
}
