/**
 * Makes the sample workbooks in {@code spreadsheets/}: an invented dossier goes in, forms as
 * offices write them come out. Start at {@link org.rasoat.samples.Samples}; what is wrong in the
 * broken sample is listed in {@link org.rasoat.samples.BrokenSample}.
 *
 * <p>The totals are those of a published report of 20/02/2020. People, units and dates are
 * invented: names are drawn from a seeded {@link java.util.Random}, so every run makes the same
 * files.
 */
@NullMarked
package org.rasoat.samples;

import org.jspecify.annotations.NullMarked;
