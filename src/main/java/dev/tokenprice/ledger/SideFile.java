package dev.tokenprice.ledger;

import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file that is settled in one go: exchange rates, claims, or anything refused unread. */
final class SideFile {
  private final Tables tables;
  private final DeliveryRecord delivery;

  SideFile(Tables tables, DeliveryRecord delivery) {
    this.tables = tables;
    this.delivery = delivery;
  }

  DeliveryRecord rates(List<ExchangeRate> rates, List<Held> held) {
    begin();
    List<ExchangeRate> fitting =
        rates.stream().filter(rate -> StoredAmount.fits(rate.yuan())).toList();
    Known known = Known.on(LocalDate.MAX, tables.deliveries().all());
    var content = new ContentSum();
    List<ExchangeRate> fresh = tables.rates().insertNew(delivery.id(), fitting, known::counts);
    fresh.forEach(content::add);
    List<Held> all = new ArrayList<>(held);
    rates.stream()
        .filter(rate -> !StoredAmount.fits(rate.yuan()))
        .forEach(rate -> all.add(tooLong(rate.yuan().toString())));
    return settle(fitting.size(), all, fresh.size(), content);
  }

  DeliveryRecord claims(List<Claim> claims, List<Held> held) {
    begin();
    List<Claim> fitting = claims.stream().filter(ClaimTable::fits).toList();
    tables.claims().insert(delivery.id(), fitting);
    List<Held> all = new ArrayList<>(held);
    claims.stream()
        .filter(claim -> !ClaimTable.fits(claim))
        .forEach(claim -> all.add(Held.of(claim.provenance(), HoldReason.TOO_LARGE)));
    return settle(fitting.size(), all, fitting.size(), new ContentSum());
  }

  DeliveryRecord refuse(Held why) {
    begin();
    tables.held().insert(delivery.id(), delivery.recordedOn(), List.of(why));
    return finish(DeliveryState.REFUSED, Counts.NONE, new ContentSum()).refused(why);
  }

  private void begin() {
    tables.deliveries().insert(delivery, null, tables.offers().nextId());
  }

  private DeliveryRecord settle(int read, List<Held> held, int fresh, ContentSum content) {
    tables.held().insert(delivery.id(), delivery.recordedOn(), held);
    int cells = read + held.size();
    var counts =
        new Counts(cells, cells, read, held.size(), 0, read, fresh, read - fresh, 0, 0, 0, 0);
    return finish(DeliveryState.SETTLED, counts, content);
  }

  private DeliveryRecord finish(DeliveryState state, Counts counts, ContentSum content) {
    tables.deliveries().finish(delivery.id(), state, counts, 0, content);
    return delivery.finished(state, counts);
  }

  private Held tooLong(String number) {
    return Held.of(Provenance.ofFile(delivery.name()), HoldReason.TOO_LARGE, number);
  }
}
