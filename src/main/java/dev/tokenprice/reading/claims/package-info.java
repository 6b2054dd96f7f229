/** What vendors claim: sentences with a number and what it is compared with. */
@NullMarked
package dev.tokenprice.reading.claims;

import org.jspecify.annotations.NullMarked;
