package dev.tokenprice.analysis;

/** An offer from the begin of the window to the as-of date. */
record SinceWindow(BookOffer offer, CurrentOffer current, Comparison comparison) {}
