package dev.tokenprice.report;

import java.nio.file.Path;

/** Draws the price war for a person to look at: {@code DrawPriceWar OUTPUT [zh|en]}. */
final class DrawPriceWar {
  private DrawPriceWar() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Report report = PriceWar.report(arguments.length > 1 ? arguments[1] : "zh");
    long analysed = System.nanoTime();
    Path workbook = new Publisher(Path.of(arguments[0])).publish(report, offers -> {});
    long published = System.nanoTime();
    System.out.printf(
        "%s: analysed in %d ms, published in %d ms%n",
        workbook, (analysed - start) / 1_000_000, (published - analysed) / 1_000_000);
  }
}
