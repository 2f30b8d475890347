package org.rasoat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Invents the people proposed for the committees. Nearly half of each committee are 40 to 50 years
 * old, one in ten or more is younger, and all of them have the months left that the term asks for:
 * a few exactly so many.
 */
final class People {

  private static final int DISTRICT_MEMBERS = 39;
  private static final int DISTRICT_REELECTED = 33;

  /** Committees above the grassroots are as large. */
  private static final int LARGE = 27;

  /** Units whose offices typed their dates as text. */
  private static final Set<String> TEXT_DATES =
      Set.of("Đảng bộ phường Quảng An", "Đảng bộ phường Tứ Liên", "Đảng bộ Bệnh viện D");

  /** For a district of Hà Nội. */
  static final List<String> HANOI =
      List.of(
          "Tây Hồ, Hà Nội",
          "Tây Hồ, Hà Nội",
          "Tây Hồ, Hà Nội",
          "Bắc Từ Liêm, Hà Nội",
          "Đông Anh, Hà Nội",
          "Gia Lâm, Hà Nội",
          "Chương Mỹ, Hà Nội",
          "Ba Vì, Hà Nội",
          "Ninh Giang, Hải Dương",
          "Kim Động, Hưng Yên",
          "Tiên Du, Bắc Ninh",
          "Ý Yên, Nam Định",
          "Kim Sơn, Ninh Bình",
          "Đông Hưng, Thái Bình",
          "Lý Nhân, Hà Nam",
          "Lâm Thao, Phú Thọ",
          "Nông Cống, Thanh Hóa",
          "Đô Lương, Nghệ An",
          "Đức Thọ, Hà Tĩnh",
          "Vĩnh Tường, Vĩnh Phúc");

  private static final List<String> PROFESSIONS =
      List.of(
          "Đại học Luật",
          "Đại học Kinh tế",
          "Đại học Hành chính",
          "Đại học Sư phạm",
          "Đại học Xây dựng",
          "Đại học Tài chính",
          "Thạc sĩ Quản lý công",
          "Thạc sĩ Quản lý kinh tế",
          "Thạc sĩ Luật",
          "Đại học Xã hội học");

  private enum Age {
    YOUNG,
    MIDDLE,
    OLD
  }

  private final Random random;
  private final Ages ages;
  private final List<String> homes;
  private final Names names;

  /**
   * The months of birth of the groups of age.
   *
   * @param youngFrom the first month of the young
   * @param youngTo the last month of the young
   * @param middleFrom the first month of those between 40 and 50
   * @param middleTo the last month of those
   * @param men the first month of the older men
   * @param women the first month of the older women
   * @param oldTo the last month of the older ones
   */
  record Ages(
      YearMonth youngFrom,
      YearMonth youngTo,
      YearMonth middleFrom,
      YearMonth middleTo,
      YearMonth men,
      YearMonth women,
      YearMonth oldTo) {

    /** For the congresses of 2020. */
    static final Ages OF_2020 =
        new Ages(
            YearMonth.of(1981, 1),
            YearMonth.of(1989, 12),
            YearMonth.of(1970, 8),
            YearMonth.of(1979, 12),
            YearMonth.of(1963, 2),
            YearMonth.of(1968, 2),
            YearMonth.of(1969, 12));

    /** For the congresses of 2025. */
    static final Ages OF_2025 =
        new Ages(
            YearMonth.of(1986, 1),
            YearMonth.of(1994, 12),
            YearMonth.of(1975, 9),
            YearMonth.of(1984, 12),
            YearMonth.of(1967, 9),
            YearMonth.of(1971, 9),
            YearMonth.of(1974, 12));
  }

  /**
   * Invents with that source of chance.
   *
   * @param ages when the people were born
   * @param homes where they come from; some more often
   */
  People(Random random, Ages ages, List<String> homes) {
    this.random = random;
    this.homes = homes;
    this.ages = ages;
    names = new Names(random);
  }

  /** The committee of the district. */
  List<Person> district() {
    List<Person> people =
        committee(Unit.DISTRICT, Positions.district(), DISTRICT_MEMBERS, DISTRICT_REELECTED);
    bornOn(people, false, true, LocalDate.of(1962, 12, 8));
    bornOn(people, true, true, LocalDate.of(1967, 12, 15));
    bornOn(people, true, false, LocalDate.of(1970, 6, 2));
    bornOn(people, false, false, LocalDate.of(1965, 6, 25));
    return people;
  }

  /** The committees of the units, then the district's. */
  List<Person> all(List<Unit> units, List<Person> district) {
    List<Person> all = new ArrayList<>();
    for (Unit unit : units) {
      all.addAll(committee(unit.name(), Positions.of(unit), unit.members(), unit.reelected()));
    }
    bornOn(all.subList(0, 15), false, true, LocalDate.of(1962, 10, 5));
    bornOn(all.subList(15, 30), false, false, LocalDate.of(1965, 4, 11));
    bornOn(all.subList(30, 45), true, false, LocalDate.of(1970, 4, 9));
    bornOn(all.subList(60, 75), true, true, LocalDate.of(1967, 10, 20));
    all.addAll(district);
    return List.copyOf(all);
  }

  /** The committee of a body: its members have these posts, the first ones are re-elected. */
  List<Person> committee(String body, List<Positions.Post> posts, int size, int reelected) {
    int young = (size + 9) / 10;
    int middle = (int) Math.round(0.45 * size);
    List<Person> people = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      Age age =
          place >= size - young ? Age.YOUNG : place >= size - young - middle ? Age.MIDDLE : Age.OLD;
      people.add(person(body, posts.get(place), place, size, age, place < reelected));
    }
    return people;
  }

  private Person person(
      String body, Positions.Post post, int place, int size, Age age, boolean reelected) {
    boolean text = TEXT_DATES.contains(body);
    LocalDate born = day(month(age, post.woman()), text);
    LocalDate joined = day(YearMonth.from(born).plusMonths(12 * 20 + random.nextInt(72)), text);
    return new Person(
        body,
        names.next(post.woman()),
        post.woman(),
        born,
        random.nextInt(25) == 0 ? "Tày" : random.nextInt(40) == 0 ? "Mường" : "Kinh",
        pick(homes),
        joined,
        pick(PROFESSIONS),
        place < 3 || size >= LARGE ? "Cao cấp" : "Trung cấp",
        post.title(),
        Positions.role(place, size),
        reelected,
        text);
  }

  private YearMonth month(Age age, boolean woman) {
    return switch (age) {
      case YOUNG -> between(ages.youngFrom(), ages.youngTo());
      case MIDDLE -> between(ages.middleFrom(), ages.middleTo());
      case OLD -> between(woman ? ages.women() : ages.men(), ages.oldTo());
    };
  }

  private YearMonth between(YearMonth first, YearMonth last) {
    return first.plusMonths(random.nextInt((int) ChronoUnit.MONTHS.between(first, last) + 1));
  }

  /** A day of the month; one that can be no month's number if it is to be typed as text. */
  private LocalDate day(YearMonth month, boolean text) {
    return month.atDay(text ? 13 + random.nextInt(16) : 1 + random.nextInt(28));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Gives a birthday to the first person of that kind. */
  static void bornOn(List<Person> people, boolean woman, boolean reelected, LocalDate date) {
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      if (person.woman() == woman && person.reelected() == reelected) {
        people.set(i, person.bornOn(date));
        return;
      }
    }
    throw new IllegalArgumentException("nobody to be born on " + date);
  }
}
