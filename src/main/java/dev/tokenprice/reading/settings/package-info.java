/** What a person settles in YAML files: classes of models, workloads. */
@NullMarked
package dev.tokenprice.reading.settings;

import org.jspecify.annotations.NullMarked;
