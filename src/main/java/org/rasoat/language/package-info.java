/**
 * Vietnamese and English: how a sentence, a date and a number are said in each, and which spellings
 * mean the same word. Text goes in; text for a reader, or a key to compare by, comes out. Start at
 * {@link org.rasoat.language.Language}.
 */
@NullMarked
package org.rasoat.language;

import org.jspecify.annotations.NullMarked;
