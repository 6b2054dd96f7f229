package dev.tokenprice.job;

import dev.tokenprice.intake.Kind;
import dev.tokenprice.ledger.DeliveryRecord;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.reading.Mapping;
import dev.tokenprice.reading.MappingException;
import dev.tokenprice.reading.Mappings;
import dev.tokenprice.report.RunFacts.OverruledGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the mappings of the input folder say of guards and of sources. */
public final class InputMappings {
  private final Path input;
  private final Map<String, Mapping> byFile = new HashMap<>();

  public InputMappings(Path input) {
    this.input = input;
  }

  /** The guards that the mapping of a file overrules; a broken mapping overrules none. */
  Set<HoldReason> accepted(String file) {
    return of(file).accept();
  }

  /** Source to priority, by the mapping of each source's newest list. */
  Map<String, Integer> priorities(List<DeliveryRecord> deliveries) {
    var priorities = new HashMap<String, Integer>();
    newest(deliveries)
        .forEach(
            (source, list) -> {
              Integer priority = of(list.name()).priority();
              if (priority != null) {
                priorities.put(source, priority);
              }
            });
    return priorities;
  }

  /** The guards overruled by mappings, source by source. */
  List<OverruledGuard> overruled(List<DeliveryRecord> deliveries) {
    return newest(deliveries).entrySet().stream()
        .flatMap(
            source ->
                accepted(source.getValue().name()).stream()
                    .sorted()
                    .map(guard -> overruled(guard, source.getKey(), source.getValue())))
        .toList();
  }

  private static OverruledGuard overruled(HoldReason guard, String source, DeliveryRecord list) {
    return new OverruledGuard(guard.code(), source, list.name() + ": accept");
  }

  private static Map<String, DeliveryRecord> newest(List<DeliveryRecord> deliveries) {
    var newest = new TreeMap<String, DeliveryRecord>();
    deliveries.stream()
        .filter(delivery -> delivery.kind() == Kind.PRICE_LIST && !delivery.source().isEmpty())
        .forEach(delivery -> newest.merge(delivery.source(), delivery, InputMappings::later));
    return new LinkedHashMap<>(newest);
  }

  private static DeliveryRecord later(DeliveryRecord one, DeliveryRecord other) {
    return other.seenOn().isBefore(one.seenOn()) ? one : other;
  }

  private Mapping of(String file) {
    return byFile.computeIfAbsent(file, this::read);
  }

  private Mapping read(String file) {
    try {
      return Mappings.of(input, file);
    } catch (MappingException e) {
      return Mapping.none();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
