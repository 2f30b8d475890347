package org.rasoat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commune's dossier keeps what the term 2025-2030 asks for. */
class CommuneTest {

  private final Dossier dossier = Commune.invent();

  @Test
  void committeeIsOfTheSizeForACommuneMergedOfThree() {
    assertThat(dossier.people().stream().filter(CommuneTest::ofTheCommune)).hasSizeBetween(27, 33);
  }

  @Test
  void listOfPeopleAgreesWithTheFiguresOfTheirCommittees() {
    for (Unit unit : dossier.units()) {
      List<Person> people =
          dossier.people().stream().filter(person -> person.body().equals(unit.name())).toList();
      assertThat(people).as(unit.name()).hasSize(unit.members());
      assertThat(people).filteredOn(Person::reelected).hasSize(unit.reelected());
    }
  }

  @Test
  void nobodyIsBornBeforeTheEarliestMonthAndSomeInIt() {
    for (Person person : dossier.people()) {
      assertThat(YearMonth.from(person.born()))
          .as(person.toString())
          .isAfterOrEqualTo(earliest(person));
    }
    assertThat(dossier.people())
        .filteredOn(person -> YearMonth.from(person.born()).equals(earliest(person)))
        .hasSize(8);
  }

  @Test
  void nobodyHasANamesake() {
    assertThat(dossier.people()).extracting(Person::name).doesNotHaveDuplicates();
  }

  @Test
  void congressesEndByTheDeadlinesOfTheirLevels() {
    for (Congress congress : dossier.congresses()) {
      assertThat(congress.end())
          .isBeforeOrEqualTo(LocalDate.of(2025, congress.own() ? 8 : 6, congress.own() ? 31 : 30));
    }
  }

  @Test
  void branchesMeetBeforeTheirCommittee() {
    for (Branch branch : dossier.branches()) {
      assertThat(dossier.congresses())
          .filteredOn(congress -> congress.unit().equals(branch.parent().name()))
          .singleElement()
          .satisfies(congress -> assertThat(congress.start()).isAfter(branch.congress()));
    }
  }

  @Test
  void everyUnitIsInOneTeam() {
    assertThat(dossier.teams().stream().flatMap(team -> team.units().stream()))
        .containsExactlyInAnyOrderElementsOf(dossier.units());
  }

  private static boolean ofTheCommune(Person person) {
    return person.body().equals(Commune.BODY);
  }

  /** The limits of the guidance for 2025, by level, sex and class. */
  private static YearMonth earliest(Person person) {
    boolean commune = ofTheCommune(person);
    if (person.reelected()) {
      return person.woman()
          ? YearMonth.of(1971, commune ? 7 : 5)
          : YearMonth.of(1967, commune ? 7 : 4);
    }
    return person.woman()
        ? YearMonth.of(1972, commune ? 3 : 1)
        : YearMonth.of(1968, commune ? 7 : 4);
  }
}
