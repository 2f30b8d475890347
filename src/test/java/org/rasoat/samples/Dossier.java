package org.rasoat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** All that the sample workbooks say. */
record Dossier(
    List<Unit> units,
    List<Branch> branches,
    List<Congress> congresses,
    List<Person> people,
    List<Event> events,
    List<Team> teams) {

  static final LocalDate REPORT_DATE = LocalDate.of(2020, 2, 20);

  private static final long SEED = 20_02_2020;

  /** The same dossier at every call. */
  static Dossier invent() {
    Random random = new Random(SEED);
    List<Unit> units = Unit.all();
    People people = new People(random);
    List<Person> district = people.district();
    return new Dossier(
        units,
        new Branches(random).of(units),
        Calendar.of(units),
        people.all(units, district),
        Event.all(units),
        Team.all(units, district));
  }

  /** The branches of a unit. */
  List<Branch> branchesOf(Unit unit) {
    return branches.stream().filter(branch -> branch.parent().equals(unit)).toList();
  }

  /** The official members of a unit: all but those on probation. */
  int official(Unit unit) {
    return unit.committee()
        ? branchesOf(unit).stream().mapToInt(Branch::official).sum()
        : unit.people() - unit.people() % 2;
  }
}
