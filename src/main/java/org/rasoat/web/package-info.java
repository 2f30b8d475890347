/**
 * The upload page and its API: workbooks arrive over HTTP, wait their turn, are checked as on the
 * command line, and their reports are kept for a while.
 */
@NullMarked
package org.rasoat.web;

import org.jspecify.annotations.NullMarked;
