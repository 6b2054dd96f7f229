package dev.tokenprice.ledger;

import dev.tokenprice.ledger.LedgerException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Notes beside a ledger what it held when a run had settled all: a ledger that holds less lost what
 * was acknowledged.
 *
 * @param deliveries how many, from the first on
 * @param digest SHA-256 of what each of them is
 */
record Seal(int deliveries, String digest) {
  private static final String SEPARATOR = " ";

  /** Of all deliveries that are settled or refused. */
  static Seal of(DeliveryTable table) {
    List<DeliveryRecord> finished = finished(table);
    return new Seal(finished.size(), digest(finished));
  }

  /** The file of a ledger's folder. */
  static Path file(Path ledger) {
    Path folder = ledger.toAbsolutePath();
    return folder.resolveSibling(folder.getFileName() + ".seal");
  }

  /**
   * @throws LedgerException if the ledger holds less than was noted, or something else
   */
  static void check(Path file, DeliveryTable table) throws IOException {
    Seal seal = read(file);
    List<DeliveryRecord> finished = finished(table);
    if (finished.size() < seal.deliveries) {
      throw damaged(
          "it held %d deliveries, %d are left".formatted(seal.deliveries, finished.size()));
    }
    if (!digest(finished.subList(0, seal.deliveries)).equals(seal.digest)) {
      throw damaged("its first %d deliveries are not what they were".formatted(seal.deliveries));
    }
  }

  /**
   * @throws LedgerException if something was noted about a ledger of which no file is left
   */
  static void checkPresence(Path ledger) throws IOException {
    Path script = ledger.resolve(LedgerFiles.NAME + ".script");
    if (Files.exists(file(ledger)) && !Files.exists(script) && read(file(ledger)).deliveries > 0) {
      throw damaged(script + " is missing");
    }
  }

  void write(Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(temporary, deliveries + SEPARATOR + digest + "\n");
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Seal read(Path file) throws IOException {
    String[] words = Files.readString(file).strip().split(SEPARATOR, -1);
    if (words.length != 2 || !words[0].matches("\\d{1,9}")) {
      throw damaged(file + " cannot be read");
    }
    return new Seal(Integer.parseInt(words[0]), words[1]);
  }

  private static List<DeliveryRecord> finished(DeliveryTable table) {
    return table.all().stream().filter(d -> d.state() != DeliveryState.STAGED).toList();
  }

  private static LedgerException damaged(String what) {
    return new LedgerException(Fault.DAMAGED, what, null);
  }

  private static String digest(List<DeliveryRecord> deliveries) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      deliveries.forEach(
          delivery -> sha256.update(text(delivery).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Only what never changes, in a form that never changes. */
  private static String text(DeliveryRecord delivery) {
    return String.join(
        "\t",
        String.valueOf(delivery.id()),
        delivery.name(),
        delivery.sha256(),
        delivery.seenOn().toString(),
        delivery.recordedOn().toString(),
        delivery.state().name(),
        String.valueOf(delivery.counts().quotes()),
        "\n");
  }
}
