package org.rasoat.report;

import java.util.List;

/**
 * A picture made of lines, boxes and words, with the same told as a table.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param description what it shows, for those who do not see it
 * @param shapes what is drawn, from back to front
 * @param headings the headings of the table
 * @param rows the rows of the table
 * @param key what its signs mean
 */
public record Drawing(
    int width,
    int height,
    String description,
    List<Shape> shapes,
    List<String> headings,
    List<List<String>> rows,
    List<Sign> key) {

  public Drawing {
    shapes = List.copyOf(shapes);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    key = List.copyOf(key);
  }

  /** Something that is drawn. */
  public sealed interface Shape {}

  /**
   * A box.
   *
   * @param look the class that gives it its colours
   * @param told what is told when one points at it; may be empty
   */
  public record Box(double x, double y, double width, double height, String look, String told)
      implements Shape {}

  /**
   * A line.
   *
   * @param look the class that gives it its colours
   */
  public record Stroke(double x1, double y1, double x2, double y2, String look) implements Shape {}

  /**
   * Some words.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param look the class that gives them their colours
   */
  public record Text(double x, double y, String text, String anchor, String look)
      implements Shape {}

  /**
   * What a sign means.
   *
   * @param look the class that gives it its colours
   * @param sign the sign itself; may be empty
   * @param meaning the meaning
   */
  public record Sign(String look, String sign, String meaning) {}
}
