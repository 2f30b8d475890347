/**
 * The vocabulary of the answer: what a rule objects to, where, how much it weighs, and what became
 * of each rule; and which findings a team has waived. Start at {@link org.rasoat.findings.Finding}.
 */
@NullMarked
package org.rasoat.findings;

import org.jspecify.annotations.NullMarked;
