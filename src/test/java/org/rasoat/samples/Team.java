package org.rasoat.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A working group.
 *
 * @param leader a member of the standing committee
 * @param members other members of the district committee
 * @param units the organisations in its charge
 * @param decision the decision that set it up
 */
record Team(String name, Person leader, List<Person> members, List<Unit> units, String decision) {

  static final int COUNT = 8;
  private static final String DECISION = "Quyết định số 512-QĐ/QU ngày 10/12/2019";

  /**
   * The rank in the district committee of the leaders: the standing deputy secretary and others.
   */
  private static final List<Integer> LEADERS = List.of(1, 3, 4, 5, 6, 7, 8, 9);

  private static final int FIRST_MEMBER = 13;

  /** The name of the team that looks after the unit at this place of the list. */
  static String name(int unit) {
    return "Tổ số " + (unit % COUNT + 1);
  }

  /** All teams; every unit is in exactly one. */
  static List<Team> all(List<Unit> units, List<Person> district) {
    List<Team> teams = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      String name = name(i);
      int first = FIRST_MEMBER + 3 * i;
      List<Unit> charge =
          units.stream().filter(unit -> name(units.indexOf(unit)).equals(name)).toList();
      teams.add(
          new Team(
              name,
              district.get(LEADERS.get(i)),
              district.subList(first, first + 3),
              charge,
              DECISION));
    }
    return List.copyOf(teams);
  }

  /** The units as one cell lists them: some offices use line breaks, others semicolons. */
  String unitList() {
    String separator = name.endsWith("3") || name.endsWith("6") ? "; " : "\n";
    return units.stream().map(Unit::name).collect(Collectors.joining(separator));
  }

  String memberList() {
    return members.stream().map(Person::name).collect(Collectors.joining("\n"));
  }
}
