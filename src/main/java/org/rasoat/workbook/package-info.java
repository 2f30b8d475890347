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
 */
@NullMarked
package org.rasoat.workbook;

import org.jspecify.annotations.NullMarked;
