package org.rasoat.facts;

import java.time.LocalDate;

/**
 * The day for which the dossier is checked. Rules may match it: {@code AsOf( $today : date )}.
 *
 * @param date the day
 */
public record AsOf(LocalDate date) {}
