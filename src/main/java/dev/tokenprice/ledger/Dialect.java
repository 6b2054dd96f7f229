package dev.tokenprice.ledger;

/** The databases a ledger lives in, and the newest migration of each. */
enum Dialect {
  HSQLDB("hsqldb", 7),
  POSTGRESQL("postgresql", 7);

  private final String folder;
  private final int version;

  Dialect(String folder, int version) {
    this.folder = folder;
    this.version = version;
  }

  /** The folder of the migrations that only it has. */
  String folder() {
    return folder;
  }

  /** The schema's version. */
  int version() {
    return version;
  }
}
