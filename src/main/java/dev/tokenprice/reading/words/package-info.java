/** The vocabulary: spellings to senses, from data files that a user extends. */
@NullMarked
package dev.tokenprice.reading.words;

import org.jspecify.annotations.NullMarked;
