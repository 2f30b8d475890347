package org.rasoat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The clean dossier keeps what the rules ask for, and the figures of the report. */
class DossierTest {

  private final Dossier dossier = Dossier.invent();

  @Test
  void figuresAreThoseOfTheReport() {
    List<Unit> units = dossier.units();
    assertThat(units).hasSize(26);
    assertThat(units.stream().filter(Unit::committee)).hasSize(17);
    assertThat(units.stream().mapToInt(Unit::branches).sum()).isEqualTo(222);
    assertThat(dossier.branches()).hasSize(222);
    assertThat(units.stream().mapToInt(Unit::members).sum()).isEqualTo(228);
    assertThat(units.stream().mapToInt(Unit::reelected).sum()).isEqualTo(170);
    assertThat(units.stream().filter(Unit::pilot).map(Unit::name))
        .containsExactly(Unit.PILOT_WARD, Unit.PILOT_CELL);
    assertThat(dossier.congresses()).hasSize(27);
    assertThat(dossier.teams()).hasSize(8);
  }

  @Test
  void listOfPeopleAgreesWithTheFiguresOfTheirCommittees() {
    for (Unit unit : dossier.units()) {
      assertThat(people(unit.name(), person -> true)).hasSize(unit.members());
      assertThat(people(unit.name(), Person::reelected)).hasSize(unit.reelected());
    }
    assertThat(people(Unit.DISTRICT, person -> true)).hasSize(39);
    assertThat(people(Unit.DISTRICT, Person::reelected)).hasSize(33);
  }

  @Test
  void nobodyHasANamesake() {
    assertThat(dossier.people()).hasSize(267).extracting(Person::name).doesNotHaveDuplicates();
  }

  @Test
  void everybodyHasTheMonthsLeftAndSomeExactlyThose() {
    List<Long> spare = dossier.people().stream().map(DossierTest::spareMonths).toList();
    assertThat(spare).allMatch(months -> months >= 0).filteredOn(months -> months == 0).hasSize(8);
  }

  @Test
  void womenAndYoungPeopleAreEnoughInEveryCommittee() {
    for (String body : dossier.people().stream().map(Person::body).distinct().toList()) {
      List<Person> all = people(body, person -> true);
      LocalDate limit = cutoff(body).minusYears(40).atDay(1);
      assertThat(people(body, Person::woman)).as(body).hasSizeGreaterThanOrEqualTo(up(all, 15));
      assertThat(people(body, person -> person.born().isAfter(limit)))
          .as(body)
          .hasSizeGreaterThanOrEqualTo(up(all, 10));
    }
  }

  @Test
  void branchesMeetBeforeTheirCommitteeAndSoonAfterAMerger() {
    for (Branch branch : dossier.branches()) {
      Congress parent = congress(branch.parent());
      assertThat(branch.congress()).as(branch.toString()).isBefore(parent.start());
      Branch.Merger merger = branch.merger();
      if (merger != null) {
        assertThat(branch.congress()).isBetween(merger.date(), merger.date().plusDays(30));
      }
    }
  }

  @Test
  void branchesHaveTheMembersOfTheirUnitAndEnoughForACommittee() {
    for (Unit unit : dossier.units()) {
      List<Branch> branches = dossier.branchesOf(unit);
      if (unit.committee()) {
        assertThat(branches.stream().mapToInt(Branch::people).sum()).isEqualTo(unit.people());
      }
      assertThat(branches).allMatch(branch -> branch.official() >= 9);
    }
  }

  @Test
  void noTeamIsAtTwoCongressesOnOneDay() {
    List<Congress> congresses = dossier.congresses();
    for (Congress one : congresses) {
      assertThat(congresses)
          .filteredOn(other -> !other.equals(one) && other.team().equals(one.team()))
          .allMatch(other -> other.start().isAfter(one.end()) || other.end().isBefore(one.start()));
    }
  }

  @Test
  void everyUnitIsInOneTeam() {
    assertThat(dossier.teams().stream().flatMap(team -> team.units().stream()))
        .containsExactlyInAnyOrderElementsOf(dossier.units());
  }

  @Test
  void ordinaryCongressesFollowThePilotsAndTheConference() {
    LocalDate conference =
        dossier.events().stream()
            .filter(event -> event.kind().equals("Rút kinh nghiệm"))
            .findFirst()
            .orElseThrow()
            .date();
    for (Congress congress : dossier.congresses()) {
      if (congress.pilot()) {
        assertThat(congress.end()).isBefore(conference);
      } else {
        assertThat(congress.start()).isAfter(conference);
      }
    }
  }

  private List<Person> people(String body, Predicate<Person> wanted) {
    return dossier.people().stream()
        .filter(person -> person.body().equals(body))
        .filter(wanted)
        .toList();
  }

  private Congress congress(Unit unit) {
    return dossier.congresses().stream()
        .filter(congress -> congress.unit().replace("Thuỵ", "Thụy").equals(unit.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The months until retirement at the level's cut-off, beyond those that must be left. */
  private static long spareMonths(Person person) {
    YearMonth retires = YearMonth.from(person.born()).plusYears(person.woman() ? 55 : 60);
    YearMonth needed = cutoff(person.body()).plusMonths(person.reelected() ? 30 : 60);
    return needed.until(retires, ChronoUnit.MONTHS);
  }

  private static YearMonth cutoff(String body) {
    return YearMonth.of(2020, body.equals(Unit.DISTRICT) ? 6 : 4);
  }

  /** So many heads are that share of them, rounded up. */
  private static int up(List<Person> people, int percent) {
    return (people.size() * percent + 99) / 100;
  }
}
