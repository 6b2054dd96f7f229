package dev.tokenprice.job;

import dev.tokenprice.intake.Archive;
import dev.tokenprice.intake.ChangedFileException;
import dev.tokenprice.intake.Delivery;
import dev.tokenprice.intake.Intake;
import dev.tokenprice.intake.Journal;
import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.PriceLedger;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Archives what came before anything reads it, and settles exchange rates and claims. */
final class TakeIn {
  private final Archive archive;
  private final Journal journal;
  private final SideFiles sideFiles;
  private final PriceLedger ledger;

  TakeIn(Archive archive, Journal journal, SideFiles sideFiles, PriceLedger ledger) {
    this.archive = archive;
    this.journal = journal;
    this.sideFiles = sideFiles;
    this.ledger = ledger;
  }

  /** Returns the price lists to read, in the order of their names. */
  List<Delivery> take(Intake intake, LocalDate businessDate) throws IOException {
    archive.tidy();
    var refused = new ArrayList<>(intake.refused());
    var archived = new ArrayList<Delivery>();
    for (Delivery delivery : intake.deliveries()) {
      try {
        archive.store(delivery);
        archived.add(delivery);
      } catch (ChangedFileException | NoSuchFileException e) {
        refused.add(changing(delivery));
      }
    }
    note(businessDate, archived);
    ledger.refuseAtTheDoor(businessDate, refused);
    sideFiles.settle(archived, businessDate);
    return archived.stream().filter(delivery -> delivery.kind() == Kind.PRICE_LIST).toList();
  }

  /** What differs from the run before, so that a rebuild finds the folder as this run did. */
  private void note(LocalDate businessDate, List<Delivery> archived) throws IOException {
    Map<String, Delivery> gone = journal.present();
    var taken = new ArrayList<Delivery>();
    for (Delivery delivery : archived) {
      Delivery before = gone.remove(delivery.name());
      boolean same = before != null && before.sha256().equals(delivery.sha256());
      if (!same || (isRecorded(delivery) && !ledger.knowsBytes(delivery))) {
        taken.add(delivery);
      }
    }
    journal.add(businessDate, taken, List.copyOf(gone.values()));
  }

  static boolean isRecorded(Delivery delivery) {
    return switch (delivery.kind()) {
      case PRICE_LIST, EXCHANGE_RATES, CLAIMS -> true;
      case MAPPING, SETTINGS -> false;
    };
  }

  private static Held changing(Delivery delivery) {
    return Held.of(Provenance.ofFile(delivery.name()), HoldReason.NOT_READABLE, "changing");
  }
}
