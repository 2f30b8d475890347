package org.rasoat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All that the sample workbooks say. */
record Dossier(
    Setting setting,
    List<Unit> units,
    List<Branch> branches,
    List<Congress> congresses,
    List<Person> people,
    List<Event> events,
    List<Team> teams,
    List<Table> tables) {

  private static final LocalDate REPORT_DATE = LocalDate.of(2020, 2, 20);
  private static final Setting TAY_HO =
      new Setting(
          Letterhead.party(
              "QUẬN ỦY TÂY HỒ",
              "BAN TỔ CHỨC",
              Letterhead.place("Tây Hồ", REPORT_DATE),
              "Kèm theo Báo cáo ngày 20/02/2020",
              "T/M BAN THƯỜNG VỤ"),
          Unit.DISTRICT,
          "Cấp quận",
          "ĐẢNG BỘ QUẬN",
          "2020-2025",
          "2015-2020",
          "2020-2022",
          REPORT_DATE,
          "Quận ủy",
          "Các số liệu trong bảng này lấy theo Báo cáo ngày 20/02/2020.",
          "Số chi bộ, đảng viên, cấp ủy viên của từng đơn vị là giả định; tổng số theo báo cáo.",
          41,
          44,
          20,
          3,
          37,
          List.of());

  private static final long SEED = 20_02_2020;

  /** The dossier of Tây Hồ, the same at every call. */
  static Dossier invent() {
    Random random = new Random(SEED);
    List<Unit> units = Unit.all();
    People makes = new People(random, People.Ages.OF_2020, People.HANOI);
    List<Person> district = makes.district();
    List<Branch> branches = new Branches(random).of(units);
    List<Person> people = makes.all(units, district);
    return new Dossier(
        TAY_HO,
        units,
        branches,
        Calendar.of(units),
        people,
        Event.all(units),
        Team.all(units, district),
        TayHoTables.all(people));
  }

  /** The same with one more list. */
  Dossier with(Table table) {
    return new Dossier(
        setting,
        units,
        branches,
        congresses,
        people,
        events,
        teams,
        Stream.concat(tables.stream(), Stream.of(table)).toList());
  }

  /** The blocks of the list of units, in its order. */
  List<Unit.Sector> sectors() {
    return units.stream().map(Unit::sector).distinct().toList();
  }

  /** The branches of a unit. */
  List<Branch> branchesOf(Unit unit) {
    return branches.stream().filter(branch -> branch.parent().equals(unit)).toList();
  }

  /** The name of the team that looks after a unit; empty if none does. */
  String teamOf(Unit unit) {
    return teams.stream()
        .filter(team -> team.units().contains(unit))
        .map(Team::name)
        .findFirst()
        .orElse("");
  }

  /** The official members of a unit: all but those on probation. */
  int official(Unit unit) {
    return unit.committee()
        ? branchesOf(unit).stream().mapToInt(Branch::official).sum()
        : unit.people() - unit.people() % 2;
  }
}
