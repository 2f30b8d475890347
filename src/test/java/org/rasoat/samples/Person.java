package org.rasoat.samples;

import java.time.LocalDate;

/**
 * A person proposed for a committee.
 *
 * @param body the organisation whose committee it is
 * @param theory the level of political theory
 * @param position what the person is now
 * @param role what the person is proposed for
 * @param textDates whether this row's dates were typed as text
 */
record Person(
    String body,
    String name,
    boolean woman,
    LocalDate born,
    String ethnicity,
    String home,
    LocalDate probation,
    String profession,
    String theory,
    String position,
    String role,
    boolean reelected,
    boolean textDates) {

  /** A year of probation later. */
  LocalDate official() {
    return probation.plusYears(1);
  }

  Person bornOn(LocalDate date) {
    return new Person(
        body,
        name,
        woman,
        date,
        ethnicity,
        home,
        probation,
        profession,
        theory,
        position,
        role,
        reelected,
        textDates);
  }
}
