/**
 * Files in, cells out: an Excel workbook as sheets of typed cells, each knowing its place and the
 * text its user sees. Apache POI lives only here. Start at {@link
 * org.rasoat.workbook.WorkbookReader}.
 *
 * <p>Decided 2026-11: an {@code .xlsx} is opened with the zip reader of the JDK and an own reading
 * of its relationships, not with POI's {@code OPCPackage}. Opening one takes 0.3 s less in a cold
 * process, Strict OOXML is read as well ({@code XSSFReader} refuses it), and no part can ever be
 * written. POI reads all of {@code .xls} and shows numbers; it does not show days ({@code
 * DatePattern} says why).
 *
 * <p>{@code .ods} is read by an own StAX reader of its {@code content.xml} through the same guarded
 * zip, not with SODS: that builds every cell in memory and inflates without our limits, and a file
 * of 2 KB can say that one cell is repeated 16 billion times. Excel 95 is read by its records, of
 * which POI extracts texts only. A format that knows no types makes sheets that are not {@linkplain
 * org.rasoat.workbook.Worksheet#typed() typed}.
 */
@NullMarked
package org.rasoat.workbook;

import org.jspecify.annotations.NullMarked;
