package dev.tokenprice.intake;

/** What a file in the input folder is, by where it lies and how its name ends. */
public enum Kind {
  /** {@code *.csv}, {@code *.tsv}, {@code *.txt}, each also {@code .gz}. */
  PRICE_LIST,
  /** {@code *.yml} beside the lists, or {@code mappings/*.yml}. */
  MAPPING,
  /** A table below {@code fx/}. */
  EXCHANGE_RATES,
  /** A table below {@code claims/}. */
  CLAIMS,
  /** {@code models.yml}, {@code workloads.yml}. */
  SETTINGS
}
