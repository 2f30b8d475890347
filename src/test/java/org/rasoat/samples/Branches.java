package org.rasoat.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invents the branches of the grassroots committees. */
final class Branches {

  private static final int RESIDENTIAL = 16;
  private static final List<String> WARD_OTHERS =
      List.of(
          "Chi bộ Cơ quan hành chính phường",
          "Chi bộ Công an phường",
          "Chi bộ Quân sự phường",
          "Chi bộ Trường Mầm non",
          "Chi bộ Trường Tiểu học",
          "Chi bộ Trường THCS");
  private static final List<String> WARD_OTHER_KINDS =
      List.of("Cơ quan", "Công an", "Quân sự", "Trường học", "Trường học", "Trường học");
  private static final List<String> OFFICE_NAMES =
      List.of(
          "Chi bộ Văn phòng",
          "Chi bộ Nghiệp vụ 1",
          "Chi bộ Nghiệp vụ 2",
          "Chi bộ Kế hoạch - Tài chính",
          "Chi bộ Kỹ thuật",
          "Chi bộ Tổ chức - Hành chính");

  /** Merged branches: in each of these places the residential branch with this number. */
  private static final Map<String, Integer> MERGED =
      Map.of(
          "phường Bưởi", 5,
          "phường Quảng An", 9,
          "phường Tứ Liên", 3,
          "phường Xuân La", 7,
          "phường Yên Phụ", 12);

  private final Random random;

  Branches(Random random) {
    this.random = random;
  }

  List<Branch> of(List<Unit> units) {
    List<Branch> branches = new ArrayList<>();
    units.stream().filter(Unit::committee).forEach(unit -> add(branches, unit));
    return List.copyOf(branches);
  }

  private void add(List<Branch> branches, Unit unit) {
    int[] people = shares(unit);
    for (int i = 0; i < unit.branches(); i++) {
      branches.add(
          unit.sector() == Unit.Sector.WARDS
              ? ward(unit, i, people[i])
              : office(unit, i, people[i]));
    }
  }

  private Branch ward(Unit unit, int i, int people) {
    if (i >= RESIDENTIAL) {
      int other = i - RESIDENTIAL;
      return branch(unit, WARD_OTHERS.get(other), WARD_OTHER_KINDS.get(other), "", people, null);
    }
    int number = i + 1;
    boolean merged = MERGED.getOrDefault(unit.place(), 0) == number;
    return branch(
        unit,
        "Chi bộ Khu dân cư số " + number,
        "Khu dân cư",
        "TDP số " + (2 * number - 1) + " và " + 2 * number,
        people,
        merged ? merger(number) : null);
  }

  private Branch office(Unit unit, int i, int people) {
    return branch(unit, OFFICE_NAMES.get(i), "Cơ quan", "", people, null);
  }

  private Branch branch(
      Unit unit,
      String name,
      String kind,
      String group,
      int people,
      Branch.@Nullable Merger merger) {
    int official = people - random.nextInt(2);
    int members = official > 45 ? 5 : 3;
    LocalDate congress = merger == null ? congress(unit) : workday(merger.date().plusDays(24));
    return new Branch(unit, name, kind, group, people, official, members, congress, merger);
  }

  /** A merger of two residential groups' branches, decided after the Tết holidays. */
  private Branch.Merger merger(int number) {
    String separator = number % 2 == 0 ? "\n" : "; ";
    String from =
        "Chi bộ Tổ dân phố số "
            + (2 * number - 1)
            + separator
            + "Chi bộ Tổ dân phố số "
            + 2 * number;
    LocalDate date = workday(LocalDate.of(2020, 2, 3).plusDays(random.nextInt(9)));
    return new Branch.Merger(from, 20 + random.nextInt(60) + "-QĐ/ĐU", date);
  }

  /** In the first quarter, before the parent's own congress, and not in the Tết holidays. */
  private LocalDate congress(Unit unit) {
    boolean early = random.nextInt(3) == 0;
    LocalDate from = early ? LocalDate.of(2020, 1, 6) : LocalDate.of(2020, 2, 3);
    int span = early ? 12 : unit.pilot() ? 28 : 46;
    return workday(from.plusDays(random.nextInt(span)));
  }

  private static LocalDate workday(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(1) : date;
  }

  /** The members of the unit's branches; residential branches are the large ones. */
  private int[] shares(Unit unit) {
    int[] weights = new int[unit.branches()];
    for (int i = 0; i < weights.length; i++) {
      boolean small = unit.sector() == Unit.Sector.WARDS && i >= RESIDENTIAL;
      weights[i] = (small ? 30 : 90) + random.nextInt(21);
    }
    int sum = Arrays.stream(weights).sum();
    int[] shares = Arrays.stream(weights).map(weight -> unit.people() * weight / sum).toArray();
    shares[0] += unit.people() - Arrays.stream(shares).sum();
    return shares;
  }
}
