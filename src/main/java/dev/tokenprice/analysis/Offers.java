package dev.tokenprice.analysis;

import dev.tokenprice.ledger.spool.Codec;
import dev.tokenprice.ledger.spool.Spool;
import dev.tokenprice.ledger.spool.ValueReader;
import dev.tokenprice.ledger.spool.ValueWriter;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Offers with their prices in force, in the order of vendor, model, service, conditions and source,
 * as many as there are: what is more than memory holds lies in a temporary file.
 */
public final class Offers implements Iterable<CurrentOffer> {
  private final Spool<CurrentOffer> offers;
  private final Set<Meter> meters = EnumSet.noneOf(Meter.class);
  private long perToken;
  private long models;
  private long otherPrices;
  private boolean foreign;
  private @Nullable Product last;

  Offers(Pricer pricer, int inMemory) {
    this.offers = new Spool<>(new OfferCodec(pricer), inMemory);
  }

  void add(CurrentOffer offer, Product product) {
    offers.add(offer);
    for (PricedPoint price : offer.byMeter().values()) {
      if (price.isPerToken()) {
        meters.add(price.point().meter());
        foreign |= !price.inYuan();
      } else {
        otherPrices++;
      }
    }
    if (offer.hasTokenPrice()) {
      perToken++;
      models += product.equals(last) ? 0 : 1;
      last = product;
    }
  }

  public long size() {
    return offers.size();
  }

  public boolean isEmpty() {
    return offers.size() == 0;
  }

  /** How many have a price per token. */
  public long perToken() {
    return perToken;
  }

  /** How many models have a price per token. */
  public long models() {
    return models;
  }

  /** Meters with a price per token. */
  public Set<Meter> meters() {
    return Set.copyOf(meters);
  }

  /** Whether a price per token is in another currency than yuan. */
  public boolean inForeignCurrency() {
    return foreign;
  }

  /** How many prices are in other units than tokens. */
  public long otherPrices() {
    return otherPrices;
  }

  /** Each call begins anew. */
  @Override
  public Iterator<CurrentOffer> iterator() {
    return offers.iterator();
  }

  public Stream<CurrentOffer> stream() {
    return offers.stream();
  }

  private record OfferCodec(Pricer pricer) implements Codec<CurrentOffer> {
    @Override
    public void write(CurrentOffer offer, ValueWriter to) {
      var points = new ArrayList<PricePoint>(offer.byMeter().size());
      offer.byMeter().values().forEach(price -> points.add(price.point()));
      to.bool(offer.preferred());
      to.history(new OfferHistory(offer.source(), offer.offer(), offer.modelClass(), points));
    }

    @Override
    public CurrentOffer read(ValueReader from) {
      boolean preferred = from.bool();
      OfferHistory history = from.history();
      var byMeter = new EnumMap<Meter, PricedPoint>(Meter.class);
      history.points().forEach(point -> byMeter.put(point.meter(), pricer.now(point)));
      return new CurrentOffer(
          history.source(), history.offer(), history.modelClass(), byMeter, preferred);
    }
  }
}
