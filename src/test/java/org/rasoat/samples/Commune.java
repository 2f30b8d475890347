package org.rasoat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The dossier of a commune that was merged of three on 01/07/2025 and prepares its congress of the
 * term 2025-2030. The commune and all that is said of it are invented.
 */
final class Commune {

  static final LocalDate REPORT_DATE = LocalDate.of(2025, 7, 18);
  static final String BODY = "Đảng bộ xã Minh Họa";

  private static final long SEED = 18_07_2025;
  private static final int MEMBERS = 31;
  private static final int REELECTED = 20;
  private static final int TEAMS = 4;
  private static final int GRASSROOTS_LEAD = 75;
  private static final int LEAD = 33;
  private static final LocalDate PILOT_DAY = LocalDate.of(2025, 3, 20);
  private static final LocalDate ORDINARY_FROM = LocalDate.of(2025, 4, 10);
  private static final String TEAM_DECISION = "Quyết định số 15-QĐ/BCĐ ngày 10/02/2025";

  private static final Setting SETTING =
      new Setting(
          Letterhead.party(
              "ĐẢNG BỘ TỈNH MINH HỌA",
              "ĐẢNG ỦY XÃ MINH HỌA",
              Letterhead.place("Minh Họa", REPORT_DATE),
              "Kèm theo Báo cáo ngày 18/07/2025",
              "T/M BAN THƯỜNG VỤ"),
          BODY,
          "Xã, phường, đặc khu",
          "ĐẢNG BỘ XÃ",
          "2025-2030",
          "2020-2025",
          "2025-2027",
          REPORT_DATE,
          "Đảng ủy xã",
          "Xã Minh Họa là tên giả định: một xã thành lập ngày 01/07/2025 trên cơ sở ba xã cũ.",
          "Đơn vị sáp nhập trong nhiệm kỳ ghi rõ đơn vị cũ và quyết định ở cột Ghi chú.",
          33,
          null,
          6,
          2,
          19,
          List.of("Đảng bộ xã Minh Đông", "Đảng bộ xã Minh Đoài", "Đảng bộ xã Minh Nam"));

  private static final List<String> HOMES =
      List.of(
          "Xã Minh Họa",
          "Xã Minh Họa",
          "Xã Minh Họa",
          "Xã Minh Họa",
          "Thành phố Hà Nội",
          "Tỉnh Hưng Yên",
          "Tỉnh Ninh Bình",
          "Tỉnh Phú Thọ",
          "Tỉnh Thanh Hóa",
          "Tỉnh Nghệ An");

  /** Members and re-elected ones of the villages' committees, in their order. */
  private static final int[][] VILLAGES = {
    {5, 3}, {3, 2}, {3, 2}, {5, 3}, {3, 2}, {5, 4}, {5, 3}, {3, 2}, {3, 2}, {5, 3}, {3, 2}, {5, 3}
  };

  private static final int MERGED_VILLAGE = 7;

  private final Random random = new Random(SEED);
  private final People people = new People(random, People.Ages.OF_2025, HOMES);
  private final List<Unit> units = units();

  private Commune() {}

  /** The same dossier at every call. */
  static Dossier invent() {
    Commune commune = new Commune();
    List<Branch> branches = commune.branches();
    List<Person> committee = commune.committee();
    List<Team> teams = commune.teams(committee);
    Dossier dossier =
        new Dossier(
            SETTING,
            commune.units,
            branches,
            commune.congresses(teams),
            commune.people(committee),
            commune.events(),
            teams,
            List.of());
    return dossier.with(ResultTable.of(dossier));
  }

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    units.add(committee("Đảng bộ Trung tâm Y tế khu vực A", 5, 96, 9, 6, 9, ""));
    units.add(committee("Đảng bộ Công ty Cổ phần Nông sản B", 4, 68, 7, 5, 7, ""));
    units.add(
        committee(
            "Đảng bộ Hợp tác xã Nông nghiệp C",
            4,
            61,
            7,
            4,
            10,
            "Sáp nhập từ Đảng bộ HTX C1, Đảng bộ HTX C2; Quyết định số 31-QĐ/HU ngày 03/03/2025"));
    units.add(cell("Chi bộ Trường THCS Minh Họa", 27, true));
    units.add(cell("Chi bộ Trường Tiểu học Minh Họa 1", 21, false));
    units.add(cell("Chi bộ Trường Tiểu học Minh Họa 2", 18, false));
    units.add(cell("Chi bộ Trường Mầm non Minh Họa", 24, false));
    units.add(cell("Chi bộ Trạm Y tế xã Minh Họa", 12, false));
    IntStream.rangeClosed(1, VILLAGES.length).mapToObj(Commune::village).forEach(units::add);
    return List.copyOf(units);
  }

  private static Unit committee(
      String name,
      int branches,
      int people,
      int members,
      int reelected,
      int previous,
      String note) {
    return new Unit(
        Unit.Sector.ENTERPRISES,
        name,
        branches,
        people,
        members,
        reelected,
        false,
        previous,
        note,
        null);
  }

  private static Unit cell(String name, int people, boolean pilot) {
    return new Unit(Unit.Sector.SCHOOLS, name, 0, people, 3, 2, pilot, 3, "", null);
  }

  private static Unit village(int number) {
    int[] committee = VILLAGES[number - 1];
    boolean merged = number == MERGED_VILLAGE;
    return new Unit(
        Unit.Sector.VILLAGES,
        "Chi bộ thôn " + number,
        0,
        21 + number * 5 % 8,
        committee[0],
        committee[1],
        false,
        merged ? 6 : committee[0],
        merged
            ? "Sáp nhập từ Chi bộ thôn Đông, Chi bộ thôn Đoài; Quyết định số 12-QĐ/ĐU ngày"
                + " 14/02/2025"
            : "",
        null);
  }

  private List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    for (Unit unit : units) {
      int left = unit.people();
      for (int i = 1; i <= unit.branches(); i++) {
        int people = i == unit.branches() ? left : unit.people() / unit.branches() + i % 2;
        left -= people;
        branches.add(branch(unit, i, people));
      }
    }
    return List.copyOf(branches);
  }

  private Branch branch(Unit unit, int number, int people) {
    boolean merged = unit.note().startsWith("Sáp nhập") && number == 1;
    LocalDate day = LocalDate.of(2025, 2, 4).plusDays(random.nextInt(20));
    return new Branch(
        unit,
        "Chi bộ số " + number,
        "Cơ quan",
        "",
        people,
        people - number % 2,
        3,
        merged ? LocalDate.of(2025, 3, 24) : workday(day),
        merged
            ? new Branch.Merger(
                "Chi bộ Đội sản xuất 1 (HTX C1); Chi bộ Đội sản xuất 1 (HTX C2)",
                "07-QĐ/ĐU",
                LocalDate.of(2025, 3, 10))
            : null);
  }

  private List<Person> committee() {
    List<Person> committee = people.committee(BODY, Positions.commune(), MEMBERS, REELECTED);
    People.bornOn(committee, false, true, LocalDate.of(1967, 7, 9));
    People.bornOn(committee, true, true, LocalDate.of(1971, 7, 21));
    People.bornOn(committee, false, false, LocalDate.of(1968, 7, 3));
    People.bornOn(committee, true, false, LocalDate.of(1972, 3, 26));
    return committee;
  }

  /** The committees of the units, then the commune's. */
  private List<Person> people(List<Person> committee) {
    List<Person> all = new ArrayList<>();
    for (Unit unit : units) {
      all.addAll(
          people.committee(unit.name(), Positions.of(unit), unit.members(), unit.reelected()));
    }
    People.bornOn(all, false, true, LocalDate.of(1967, 4, 18));
    People.bornOn(all, true, true, LocalDate.of(1971, 5, 6));
    People.bornOn(all, false, false, LocalDate.of(1968, 4, 30));
    People.bornOn(all, true, false, LocalDate.of(1972, 1, 14));
    all.addAll(committee);
    return List.copyOf(all);
  }

  private List<Congress> congresses(List<Team> teams) {
    List<Congress> congresses = new ArrayList<>();
    LocalDate day = ORDINARY_FROM;
    for (Unit unit : units) {
      if (unit.pilot()) {
        congresses.add(congress(unit, PILOT_DAY, teams));
      } else {
        congresses.add(congress(unit, day, teams));
        day = nextWorkday(day.plusDays(2));
      }
    }
    congresses.sort(Comparator.comparing(Congress::start));
    congresses.add(
        new Congress(
            BODY,
            true,
            true,
            LocalDate.of(2025, 8, 7),
            LocalDate.of(2025, 8, 8),
            180,
            false,
            "Hội trường Trung tâm Văn hóa xã",
            "",
            LEAD));
    return List.copyOf(congresses);
  }

  private static Congress congress(Unit unit, LocalDate day, List<Team> teams) {
    boolean village = unit.sector() == Unit.Sector.VILLAGES;
    return new Congress(
        unit.name(),
        false,
        false,
        day,
        day,
        unit.people(),
        unit.pilot(),
        village ? "Nhà văn hóa " + unit.place() : "Hội trường đơn vị",
        teams.stream().filter(team -> team.units().contains(unit)).findFirst().orElseThrow().name(),
        GRASSROOTS_LEAD);
  }

  private List<Team> teams(List<Person> committee) {
    List<Team> teams = new ArrayList<>();
    for (int i = 0; i < TEAMS; i++) {
      int rest = i;
      int first = 11 + 2 * i;
      teams.add(
          new Team(
              "Tổ số " + (i + 1),
              committee.get(3 + i),
              committee.subList(first, first + 2),
              units.stream().filter(unit -> units.indexOf(unit) % TEAMS == rest).toList(),
              TEAM_DECISION));
    }
    return List.copyOf(teams);
  }

  private List<Event> events() {
    String branches = "Cấp ủy 13 chi bộ trực thuộc 3 đảng bộ cơ sở";
    return sorted(
        new Event(
            "Tập huấn công tác đại hội cho cấp ủy cơ sở",
            LocalDate.of(2025, 1, 8),
            "Tập huấn",
            "Bí thư, phó bí thư, cấp ủy viên phụ trách tổ chức của 20 tổ chức cơ sở đảng",
            60),
        new Event(
            "Tập huấn công tác đại hội chi bộ trực thuộc",
            LocalDate.of(2025, 1, 10),
            "Tập huấn",
            branches,
            39),
        new Event(
            "Hội nghị rút kinh nghiệm đại hội điểm",
            LocalDate.of(2025, 3, 28),
            "Rút kinh nghiệm",
            "Cấp ủy 20 tổ chức cơ sở đảng, 4 tổ công tác",
            72),
        new Event(
            "Đăng ký công trình, phần việc chào mừng đại hội",
            LocalDate.of(2025, 2, 3),
            "Thi đua",
            "20 tổ chức cơ sở đảng",
            60),
        new Event(
            "Tuyên truyền đại hội trên hệ thống truyền thanh các thôn",
            LocalDate.of(2025, 2, 12),
            "Tuyên truyền",
            "Nhân dân các thôn",
            0),
        new Event(
            "Hội nghị triển khai đại hội Đảng bộ xã sau sáp nhập",
            LocalDate.of(2025, 7, 3),
            "Khác",
            "Ban Chấp hành Đảng bộ xã, bí thư 20 tổ chức cơ sở đảng",
            51),
        new Event(
            "Tập huấn nghiệp vụ phục vụ đại hội Đảng bộ xã",
            LocalDate.of(2025, 7, 25),
            "Tập huấn",
            "Các tiểu ban, tổ giúp việc đại hội",
            45));
  }

  private static List<Event> sorted(Event... events) {
    return Arrays.stream(events).sorted(Comparator.comparing(Event::date)).toList();
  }

  private static LocalDate nextWorkday(LocalDate day) {
    return workdayFrom(day, 1);
  }

  private static LocalDate workday(LocalDate day) {
    return workdayFrom(day, -1);
  }

  private static LocalDate workdayFrom(LocalDate day, int step) {
    LocalDate found = day;
    while (!Calendar.workday(found)) {
      found = found.plusDays(step);
    }
    return found;
  }
}
