package dev.tokenprice.reading;

import dev.tokenprice.reading.text.Dialect;
import java.nio.charset.Charset;

/** How a file's bytes are text, and how the text is cells. */
public record TextForm(Charset charset, Dialect dialect) {}
