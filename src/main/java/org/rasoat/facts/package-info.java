/**
 * Rows in, facts out: the sheets that a pack declares are recognised by their columns, and each row
 * becomes an object that remembers its cells. Start at {@link org.rasoat.facts.FactsReader}.
 */
@NullMarked
package org.rasoat.facts;

import org.jspecify.annotations.NullMarked;
