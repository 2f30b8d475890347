package org.rasoat.rules;

import org.jspecify.annotations.Nullable;

/**
 * A value of the pack's tables on which a rule depends.
 *
 * @param table the table's name: that of its file without the ending
 * @param name what the value is called: the heading of its column
 * @param row the row that it stands in, by the row's key; may be empty
 * @param value the value; null if the table leaves it blank
 * @param inForce whether it holds on the day that was asked for
 * @param basis how far it can be trusted: one of {@link Rule#BASES}; empty if the table does not
 *     say
 * @param source where it comes from; may be empty
 */
public record Parameter(
    String table,
    String name,
    String row,
    @Nullable Object value,
    boolean inForce,
    String basis,
    String source) {}
