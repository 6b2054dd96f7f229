package dev.tokenprice.job;

import dev.tokenprice.ledger.Store;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A night whose lists are read by several hosts.
 *
 * @param store through which they work together
 * @param program the version of this program; hosts of another one take no part
 * @param readers of the files of an input folder
 */
public record SharedNight(Store store, String program, Function<Path, FileReaders> readers) {}
