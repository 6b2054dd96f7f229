package dev.tokenprice.analysis;

import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.PricePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each source lists, since when, and what it has stopped listing. */
final class Sources {
  private final LocalDate asOf;
  private final BigDecimal largestLoss;
  private final Map<String, Source> byName = new HashMap<>();

  /**
   * @param largestLoss share of its offers: a source that loses more at once has not withdrawn them
   */
  Sources(LocalDate asOf, BigDecimal largestLoss) {
    this.asOf = asOf;
    this.largestLoss = largestLoss;
  }

  /**
   * The sources of some histories, all of which go into a register. A model that goes on under
   * another name counts once: only where there may be one is the register gone through for it.
   */
  static Sources registered(
      Stream<OfferHistory> histories, Register register, LocalDate asOf, BigDecimal largestLoss) {
    var listed = new Sources(asOf, largestLoss);
    var namesakes = new Namesakes();
    register.addAll(
        histories,
        entry -> {
          listed.add(entry.history(), entry.identity().vendor());
          namesakes.add(entry);
        });
    if (!namesakes.any()) {
      return listed;
    }
    var joined = new Sources(asOf, largestLoss);
    register.forEachSlice(slice -> slice.joined().forEach(joined::add));
    return joined;
  }

  /** Nothing is to be asked before all listings are added. */
  void add(Listing listing) {
    add(listing.history(), listing.identity().vendor());
  }

  private void add(OfferHistory history, String vendor) {
    byName.computeIfAbsent(history.source(), name -> new Source()).add(history, vendor);
  }

  /** Whether its source goes on without an offer that it last stated on that day. */
  boolean withdrawn(String source, LocalDate lastSeen) {
    Source state = source(source);
    return lastSeen.isBefore(state.lastSeen) && !lostTooMany(state, lastSeen);
  }

  /** Whether the source was on record before it first stated an offer. */
  boolean hadHistory(OfferHistory history) {
    Source state = source(history.source());
    return state.firstRecorded.isBefore(firstRecorded(history))
        && state.firstEffective.isBefore(firstEffective(history));
  }

  /** The date of its newest list. */
  LocalDate lastSeen(String source) {
    return source(source).lastSeen;
  }

  /** Whether it once stopped listing too many at a time: it may not list everything. */
  boolean lostTooMany(String source) {
    return state(source, source(source)).lostTooMany();
  }

  /** The vendor's own list, not an aggregator's. */
  boolean ofOneVendor(String source) {
    return source(source).vendors.size() == 1;
  }

  List<SourceState> states() {
    var states = new ArrayList<SourceState>();
    new TreeMap<>(byName).forEach((name, source) -> states.add(state(name, source)));
    return states;
  }

  /** The newest list that names an offer, whether or not its prices are accepted. */
  static LocalDate lastSeen(OfferHistory history) {
    LocalDate seen = history.listedOn() == null ? LocalDate.MIN : history.listedOn();
    for (PricePoint point : history.points()) {
      seen = Source.later(seen, point.lastSeen());
    }
    return seen;
  }

  private boolean lostTooMany(Source source, LocalDate day) {
    BigDecimal most = largestLoss.multiply(BigDecimal.valueOf(source.listedFrom(day)));
    return BigDecimal.valueOf(source.lastSeenOn(day)).compareTo(most) > 0;
  }

  private SourceState state(String name, Source source) {
    List<LocalDate> gone =
        source.offersByLastSeen.keySet().stream()
            .filter(day -> day.isBefore(source.lastSeen))
            .toList();
    return new SourceState(
        name,
        source.lastSeen,
        Math.max(0, ChronoUnit.DAYS.between(source.lastSeen, asOf)),
        source.lastSeenOn(source.lastSeen),
        gone.stream().mapToInt(source::lastSeenOn).sum(),
        gone.stream().anyMatch(day -> lostTooMany(source, day)));
  }

  private Source source(String name) {
    Source source = byName.get(name);
    if (source == null) {
      throw new IllegalArgumentException("unknown source '" + name + "'");
    }
    return source;
  }

  private static LocalDate firstRecorded(OfferHistory history) {
    LocalDate first = LocalDate.MAX;
    for (PricePoint point : history.points()) {
      first = Source.earlier(first, point.recordedOn());
    }
    return first;
  }

  private static LocalDate firstEffective(OfferHistory history) {
    LocalDate first = LocalDate.MAX;
    for (PricePoint point : history.points()) {
      first = Source.earlier(first, point.effectiveFrom());
    }
    return first;
  }

  private static final class Source {
    private final Map<LocalDate, Integer> offersByLastSeen = new HashMap<>();
    private final Set<String> vendors = new HashSet<>();
    private LocalDate lastSeen = LocalDate.MIN;
    private LocalDate firstRecorded = LocalDate.MAX;
    private LocalDate firstEffective = LocalDate.MAX;

    void add(OfferHistory history, String vendor) {
      LocalDate seen = Sources.lastSeen(history);
      offersByLastSeen.merge(seen, 1, Integer::sum);
      vendors.add(vendor);
      lastSeen = later(lastSeen, seen);
      firstRecorded = earlier(firstRecorded, Sources.firstRecorded(history));
      firstEffective = earlier(firstEffective, Sources.firstEffective(history));
    }

    int lastSeenOn(LocalDate day) {
      return offersByLastSeen.getOrDefault(day, 0);
    }

    /** How many it listed on that day, or lists since. */
    int listedFrom(LocalDate day) {
      return offersByLastSeen.entrySet().stream()
          .filter(entry -> !entry.getKey().isBefore(day))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
      return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
      return a.isBefore(b) ? a : b;
    }
  }
}
