package org.rasoat.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;

/** Something that is seen sooner than read. It holds figures and words, no lengths or colours. */
public sealed interface Picture {

  /** What it shows. */
  Bilingual title();

  /**
   * When each row of a sheet takes place.
   *
   * @param title what it shows
   * @param groups the rows by group, in the order of the sheet
   * @param deadlines days that rows are held against
   * @param windows periods for the rows of one group, or of all
   * @param mark what it means that a row is marked
   * @param left how many rows are left out, lest the picture grow beyond use
   */
  record Timeline(
      Bilingual title,
      List<Group> groups,
      List<Day> deadlines,
      List<Window> windows,
      Bilingual mark,
      int left)
      implements Picture {
    public Timeline {
      groups = List.copyOf(groups);
      deadlines = List.copyOf(deadlines);
      windows = List.copyOf(windows);
    }
  }

  /**
   * Rows that belong together.
   *
   * @param name what they have in common; may be empty
   * @param bars the rows
   */
  record Group(Bilingual name, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One row of a timeline.
   *
   * @param label what it is called
   * @param first its first day
   * @param last its last day
   * @param marked whether the pack marks it
   * @param worst the weight of its heaviest finding; null if it has none
   * @param findings how many findings it has
   */
  record Bar(
      String label,
      LocalDate first,
      LocalDate last,
      boolean marked,
      @Nullable Severity worst,
      int findings) {}

  /**
   * A deadline.
   *
   * @param label what it is called
   * @param day the day
   */
  record Day(Bilingual label, LocalDate day) {}

  /**
   * A period.
   *
   * @param label what it is called
   * @param group the name of the group that it is for; null for all
   * @param first its first day; null if it is open
   * @param last its last day; null if it is open
   */
  record Window(
      Bilingual label,
      @Nullable Bilingual group,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  /**
   * How many findings there are of each subject in each topic.
   *
   * @param title what it shows
   * @param topics the topics, from left to right
   * @param rows the subjects, those with the most to mend first
   * @param left how many subjects are left out
   */
  record HeatMap(Bilingual title, List<Bilingual> topics, List<Heat> rows, int left)
      implements Picture {
    public HeatMap {
      topics = List.copyOf(topics);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One subject of a heat map.
   *
   * @param subject whom or what it is about
   * @param cells one for each topic
   */
  record Heat(String subject, List<Warmth> cells) {
    public Heat {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The findings of one subject in one topic.
   *
   * @param findings how many
   * @param worst the weight of the heaviest; null if there are none
   */
  record Warmth(int findings, @Nullable Severity worst) {}

  /**
   * Shares against the aim that they are held against.
   *
   * @param title what it shows
   * @param aim the share that is aimed at
   * @param aimLabel what the aim is called
   * @param rows the rows, the smallest share first
   * @param left how many rows are left out
   */
  record Shares(Bilingual title, BigDecimal aim, Bilingual aimLabel, List<Share> rows, int left)
      implements Picture {
    public Shares {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The share of one row.
   *
   * @param label what the row is called
   * @param part how many
   * @param whole of how many, more than none
   */
  record Share(String label, BigDecimal part, BigDecimal whole) {}
}
