/** YAML that holds data alone. */
@NullMarked
package dev.tokenprice.reading.yaml;

import org.jspecify.annotations.NullMarked;
