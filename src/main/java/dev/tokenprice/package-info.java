/** TokenPrice: every LLM price in yuan per million tokens, and the cuts that are input-only. */
@NullMarked
package dev.tokenprice;

import org.jspecify.annotations.NullMarked;
