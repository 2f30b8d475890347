package org.rasoat.findings;

import org.jspecify.annotations.Nullable;

/**
 * A cell with what a person calls it.
 *
 * @param cell the cell
 * @param type the name of the declared type whose sheet this is, or null where no type is known
 * @param field the field of that type, or null for a place that is not one field's
 * @param column the heading of the column as it stands in the sheet, or null
 * @param row the business key of the row, or null for a place that is no row's, such as a heading
 * @param value the value as the user sees it; empty for a blank cell
 */
public record Place(
    CellRef cell,
    @Nullable String type,
    @Nullable String field,
    @Nullable String column,
    @Nullable String row,
    String value) {}
