package org.rasoat.facts;

import org.jspecify.annotations.Nullable;
import org.rasoat.workbook.Cell;

/**
 * A row of a table that was read, before it is known what kind of row it is.
 *
 * @param line the row
 * @param cells the cell of each field, null where the sheet has no column for it
 * @param readings what came of each cell; null where it has no value
 */
record ReadLine(Line line, @Nullable Cell[] cells, @Nullable Reading[] readings) {}
