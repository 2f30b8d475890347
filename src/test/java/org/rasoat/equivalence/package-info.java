/**
 * The same dossier in other forms: the samples rewritten as other programs and other offices write
 * them must give the same findings. Start at {@link org.rasoat.equivalence.RewrittenDossierTest}.
 */
@NullMarked
package org.rasoat.equivalence;

import org.jspecify.annotations.NullMarked;
