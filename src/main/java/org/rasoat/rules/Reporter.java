package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Row;
import org.rasoat.findings.Place;

/**
 * What a rule's consequence says {@code report} to. It names cells only: the title, the severity
 * and the message are the rule's own.
 */
public final class Reporter {

  /** Takes the places that a firing rule names. */
  interface Listener {
    void reported(Mark mark);

    void failed(String rule, Throwable fault);
  }

  private final Map<String, Map<String, Place>> headings;
  private final Listener listener;

  /**
   * A reporter for one run.
   *
   * @param headings where the headings of each type stand
   * @param listener is told of each report when it is made
   */
  Reporter(Map<String, Map<String, Place>> headings, Listener listener) {
    this.headings = headings;
    this.listener = listener;
  }

  /**
   * Reports the cell of a field.
   *
   * @param row the fact
   * @param field the name of one of its fields
   */
  public Mark cell(Row row, String field) {
    requireField(row, field);
    return report(row.place(field));
  }

  /** Reports a row as a whole, at the cell of its business key. */
  public Mark row(Row row) {
    return report(row.place());
  }

  /**
   * Reports a column as a whole, at its heading; the sheet's key heading if there is no such
   * column.
   *
   * @param type the name of the declared type of the sheet's rows
   * @param field the name of one of its fields
   */
  public Mark heading(String type, String field) {
    Place place = headings.getOrDefault(type, Map.of()).get(field);
    return place == null ? sheet(type) : report(place);
  }

  /**
   * Reports a sheet as a whole, at its key heading.
   *
   * @param type the name of the declared type of its rows
   */
  public Mark sheet(String type) {
    Place place = heading(type);
    if (place == null) {
      throw new IllegalArgumentException("report.sheet(\"" + type + "\"): no such sheet was read");
    }
    return report(place);
  }

  /** Takes that a rule's consequence threw. */
  void failed(String rule, Throwable fault) {
    listener.failed(rule, fault);
  }

  private Mark report(Place place) {
    Mark mark = new Mark(place);
    listener.reported(mark);
    return mark;
  }

  private @Nullable Place heading(String type) {
    Map<String, Place> fields = headings.get(type);
    return fields == null ? null : fields.get("");
  }

  private static void requireField(Row row, String field) {
    Class<?> type = row.getClass();
    if (Arrays.stream(type.getDeclaredFields()).noneMatch(known -> known.getName().equals(field))) {
      throw new IllegalArgumentException(
          "report.cell(…, \"" + field + "\"): " + type.getSimpleName() + " has no such field");
    }
  }

  private static int inOrder(Row one, Row other) {
    return one.place().cell().compareTo(other.place().cell());
  }

  /** One report, to which related cells can be added. */
  public static final class Mark {
    private final Place place;
    private final List<Place> related = new ArrayList<>();

    private Mark(Place place) {
      this.place = place;
    }

    /** Adds the cell of a field of another fact, such as the other side of a conflict. */
    public Mark and(Row row, String field) {
      requireField(row, field);
      related.add(row.place(field));
      return this;
    }

    /** Adds the cell of a field of several other facts. */
    public Mark and(Collection<? extends Row> rows, String field) {
      rows.stream().sorted(Reporter::inOrder).forEach(row -> and(row, field));
      return this;
    }

    /** Adds the key cell of another fact. */
    public Mark and(Row row) {
      related.add(row.place());
      return this;
    }

    Place place() {
      return place;
    }

    List<Place> related() {
      return related;
    }
  }
}
