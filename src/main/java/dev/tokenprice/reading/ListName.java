package dev.tokenprice.reading;

import java.util.List;

/** The part of a file's name that names its list. */
final class ListName {
  private static final List<String> ENDINGS = List.of(".gz", ".csv", ".tsv", ".txt");

  private ListName() {}

  /** {@code lists/openai-2026-07-01.csv.gz} to {@code openai-2026-07-01}. */
  static String of(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    for (String ending : ENDINGS) {
      if (name.length() > ending.length()
          && name.toLowerCase(java.util.Locale.ROOT).endsWith(ending)) {
        name = name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}
