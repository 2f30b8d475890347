/**
 * The whole story in one class: {@link org.rasoat.Check} takes a dossier in and gives a report out.
 */
@NullMarked
package org.rasoat;

import org.jspecify.annotations.NullMarked;
