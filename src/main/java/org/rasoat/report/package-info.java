/**
 * A finished check in, a document out, one class per format. Start at {@link
 * org.rasoat.report.Report}.
 */
@NullMarked
package org.rasoat.report;

import org.jspecify.annotations.NullMarked;
