package org.rasoat.samples;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fire-safety inspection of a building.
 *
 * @param building the building's code
 * @param fault what was found, or empty
 * @param deadline until when it must be mended, or null
 * @param mended when it was, or null
 */
record SchoolInspection(
    String building,
    LocalDate date,
    String inspector,
    String fault,
    @Nullable LocalDate deadline,
    @Nullable LocalDate mended) {

  static SchoolInspection clean(String building, LocalDate date, String inspector) {
    return new SchoolInspection(building, date, inspector, "", null, null);
  }

  SchoolInspection finding(String found, LocalDate until, @Nullable LocalDate done) {
    return new SchoolInspection(building, date, inspector, found, until, done);
  }

  SchoolInspection on(LocalDate day) {
    return new SchoolInspection(building, day, inspector, fault, deadline, mended);
  }
}
