package org.rasoat.rules;

import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;

/**
 * Something in a pack that its author must mend.
 *
 * @param file the file, as the pack's folder was given
 * @param line the line, from 1; 0 if the file as a whole is meant, or the cell that it ends in
 * @param column the column of the source text, from 1; 0 or less if unknown
 * @param source the text of the line; empty if there is none to show
 * @param message what is wrong
 * @param hint what was probably meant, or null
 */
public record RuleProblem(
    String file, int line, int column, String source, Bilingual message, @Nullable Bilingual hint)
    implements Comparable<RuleProblem> {

  /** The problem with its place, its source line and a caret, as compilers show it. */
  public String in(Language language) {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(':').append(line);
    }
    if (line > 0 && column > 0) {
      out.append(':').append(column);
    }
    out.append(": ").append(message.in(language));
    if (!source.isBlank()) {
      String number = line > 0 ? "%5d".formatted(line) : " ".repeat(5);
      out.append('\n').append(number).append(" | ").append(source);
      if (column > 0) {
        out.append('\n').append(" ".repeat(5)).append(" | ").append(indent()).append('^');
      }
    }
    if (hint != null) {
      out.append("\n      = ").append(hint.in(language));
    }
    return out.toString();
  }

  /** Blanks up to the column; tabs stay, so that the caret stands under its letter. */
  private String indent() {
    return source.substring(0, Math.min(column - 1, source.length())).replaceAll("[^\t]", " ");
  }

  /** Orders by file, line and column. */
  @Override
  public int compareTo(RuleProblem other) {
    int order = file.compareTo(other.file);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    if (order == 0) {
      order = Integer.compare(column, other.column);
    }
    return order == 0 ? message.vi().compareTo(other.message.vi()) : order;
  }
}
