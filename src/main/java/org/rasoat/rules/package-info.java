/**
 * A folder of {@code .drl} in, a {@link org.rasoat.rules.RuleBook} out; applied to facts it gives
 * findings and a ledger. Drools lives only here. Start at {@link org.rasoat.rules.RuleBook}.
 *
 * <p>2026-11: the declared types of a pack are compiled first and the rules in a second step on top
 * of their classes. One step would be simpler, but then the facts could not be shown to another
 * compilation of the rules, which is how one rule that throws or never ends is told from the others
 * ({@link org.rasoat.rules.RuleRun}).
 */
@NullMarked
package org.rasoat.rules;

import org.jspecify.annotations.NullMarked;
