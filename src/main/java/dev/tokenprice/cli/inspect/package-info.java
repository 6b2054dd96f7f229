/** How a file is read, explained to a person. */
@NullMarked
package dev.tokenprice.cli.inspect;

import org.jspecify.annotations.NullMarked;
