package org.rasoat.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Sets the days of the congresses: the pilots in March 2020, the others one after the other from
 * the end of April to June, the district's in August.
 */
final class Calendar {

  private static final int LEAD = 33;
  private static final LocalDate ORDINARY_FROM = LocalDate.of(2020, 4, 23);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2020, 4, 2),
          LocalDate.of(2020, 4, 30),
          LocalDate.of(2020, 5, 1),
          LocalDate.of(2025, 1, 27),
          LocalDate.of(2025, 1, 28),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2025, 1, 30),
          LocalDate.of(2025, 1, 31),
          LocalDate.of(2025, 4, 7),
          LocalDate.of(2025, 4, 30),
          LocalDate.of(2025, 5, 1),
          LocalDate.of(2025, 5, 2));

  private final List<Congress> congresses = new ArrayList<>();

  static List<Congress> of(List<Unit> units) {
    Calendar calendar = new Calendar();
    calendar.pilots(units);
    calendar.ordinary(units);
    calendar.congresses.sort(Comparator.comparing(Congress::start));
    calendar.congresses.add(district());
    return List.copyOf(calendar.congresses);
  }

  private void pilots(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.pilot()) {
        add(units, unit, unit.committee() ? LocalDate.of(2020, 3, 17) : LocalDate.of(2020, 3, 12));
      }
    }
  }

  private void ordinary(List<Unit> units) {
    Deque<Unit> committees = new ArrayDeque<>();
    Deque<Unit> cells = new ArrayDeque<>();
    units.stream()
        .filter(unit -> !unit.pilot())
        .forEach(unit -> (unit.committee() ? committees : cells).add(unit));
    LocalDate day = ORDINARY_FROM;
    while (!committees.isEmpty() || !cells.isEmpty()) {
      boolean pair = workday(day.plusDays(1));
      if (workday(day) && pair && !committees.isEmpty()) {
        add(units, committees.remove(), day);
        day = day.plusDays(1);
      } else if (workday(day) && !cells.isEmpty()) {
        add(units, cells.remove(), day);
      }
      day = day.plusDays(1);
    }
  }

  private void add(List<Unit> units, Unit unit, LocalDate start) {
    boolean ward = unit.sector() == Unit.Sector.WARDS;
    congresses.add(
        new Congress(
            spelling(unit.name()),
            false,
            ward,
            start,
            start.plusDays(unit.committee() ? 1 : 0),
            ward ? unit.people() / 10 + 60 : unit.people(),
            unit.pilot(),
            ward ? "Hội trường UBND " + unit.place() : "Hội trường đơn vị",
            Team.name(units.indexOf(unit)),
            LEAD));
  }

  /** Real offices place the tone mark now here, now there: this sheet has the other spelling. */
  private static String spelling(String unit) {
    return unit.replace("Thụy", "Thuỵ");
  }

  private static Congress district() {
    return new Congress(
        Unit.DISTRICT,
        true,
        true,
        LocalDate.of(2020, 8, 4),
        LocalDate.of(2020, 8, 5),
        160,
        false,
        "Trung tâm Văn hóa quận",
        "",
        LEAD);
  }

  /** Whether offices work on that day of the springs of 2020 and 2025. */
  static boolean workday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(day);
  }
}
