package dev.tokenprice.pricing;

/**
 * Where a price was read.
 *
 * @param file the file's name below the input folder, with {@code /}
 * @param line physical line on which the record starts, 1-based; 0 for the file as a whole
 * @param column the header's text as it stands, empty if there is none
 * @param text the cell as it stands
 */
public record Provenance(String file, long line, String column, String text) {
  /** The file as a whole. */
  public static Provenance ofFile(String file) {
    return new Provenance(file, 0, "", "");
  }
}
