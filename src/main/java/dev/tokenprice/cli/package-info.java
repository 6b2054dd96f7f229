/**
 * The commands: what a person types, the progress they see, the exit code they get.
 *
 * <p>Begin at {@link dev.tokenprice.cli.TokenPriceCommand}, which names the commands; each is a
 * class of its own with {@link dev.tokenprice.cli.CommonOptions}.
 *
 * <p>A command checks what was asked, opens what it needs and hands over to another room. What goes
 * wrong becomes a sentence and an {@link dev.tokenprice.cli.ExitCode} in {@link
 * dev.tokenprice.cli.Failures}. The only room that knows picocli.
 */
@NullMarked
package dev.tokenprice.cli;

import org.jspecify.annotations.NullMarked;
