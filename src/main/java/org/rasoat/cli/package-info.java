/** Words of the command line in, an exit code out. Start at {@link org.rasoat.cli.Main}. */
@NullMarked
package org.rasoat.cli;

import org.jspecify.annotations.NullMarked;
