package dev.tokenprice.reading.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.reading.cell.UnitGrammar;
import dev.tokenprice.reading.words.Vocabulary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetersTest {
  private static final UnitGrammar UNITS = new UnitGrammar(Vocabulary.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "input, input",
    "input output, input output",
    "input cache_read, cache_read",
    "input output cache_read, cache_read",
    "cache_read cache_write, cache_write",
    "cache_write cache_write_1h, cache_write_1h",
    "output reasoning_output, reasoning_output",
    "input image, image",
    "output image, image_output",
    "input audio_input, audio_input",
    "output audio_input, audio_output",
    "input output audio_input, audio_output",
    "output video, video",
    "input image video, input image video",
    "image video, image video"
  })
  void severalWordsForOneMeter(String named, String combined) {
    assertThat(Meters.combined(meters(named))).isEqualTo(meters(combined));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "input, per 1M tokens, input",
    "image, per 1M tokens, image",
    "instance_hour, per 1M tokens, none",
    "input, per hour, instance_hour",
    "output, per month, instance_month",
    "input, per image, image",
    "input, per 1000 characters, character",
    "input, per request, request",
    "input, per search, search",
    "input, per page, page",
    "input, per gb, storage",
    "input, per 1K TPM per month, capacity",
    "input, per ptu per hour, capacity",
    "input, per 1M tokens per hour, cache_storage",
    "input, per image per day, image",
    "input, per second, other",
    "request, per hour, request",
    "instance_hour, per month, instance_month",
    "instance_month, per hour, instance_hour",
    "image, per hour, image",
    "capacity, per hour, capacity"
  })
  void theUnitMayChangeTheMeter(String meter, String unit, String counted) {
    var per = UNITS.whole(unit).statement().per();
    assertThat(Meters.in(Meter.of(meter), per).map(Meter::code).orElse("none")).isEqualTo(counted);
  }

  @Test
  void batchIsAMeterOfItsOwnWhereThereIsOne() {
    Conditions batch = Conditions.NONE.with(Conditions.PROCESSING, "batch").with("region", "eu");
    Conditions flex = Conditions.NONE.with(Conditions.PROCESSING, "flex");

    assertThat(Meters.under(batch, Meter.INPUT)).isEqualTo(Meter.BATCH_INPUT);
    assertThat(Meters.under(batch, Meter.CACHE_WRITE)).isEqualTo(Meter.CACHE_WRITE);
    assertThat(Meters.under(flex, Meter.INPUT)).isEqualTo(Meter.INPUT);
    assertThat(Meters.under(batch, Meters.BOTH))
        .isEqualTo(Set.of(Meter.BATCH_INPUT, Meter.BATCH_OUTPUT));
    assertThat(Meters.beside(Set.of(Meter.BATCH_INPUT), batch).text()).isEqualTo("region=eu");
    assertThat(Meters.beside(Set.of(Meter.CACHE_WRITE), batch)).isEqualTo(batch);
    assertThat(Meters.beside(Set.of(Meter.BATCH_INPUT), flex)).isEqualTo(flex);
  }

  private static Set<Meter> meters(String codes) {
    Set<Meter> meters = EnumSet.noneOf(Meter.class);
    Arrays.stream(codes.split(" ")).map(Meter::of).forEach(meters::add);
    assertThat(meters.stream().map(Meter::code).collect(joining(" "))).isNotEmpty();
    return meters;
  }
}
