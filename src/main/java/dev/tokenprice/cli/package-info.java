/** The commands: what a person types, the progress they see, the exit code they get. */
@NullMarked
package dev.tokenprice.cli;

import org.jspecify.annotations.NullMarked;
