package dev.tokenprice.cli;

import dev.tokenprice.job.InputReaders;
import dev.tokenprice.job.SharedNight;
import dev.tokenprice.reading.words.Vocabulary;
import java.io.IOException;

/** A night that hosts share, with this host's words and limits. */
final class SharedNights {
  private SharedNights() {}

  /**
   * @throws UsageException without {@code --store}
   */
  static SharedNight of(CommonOptions common) throws IOException {
    var store =
        common
            .store()
            .orElseThrow(
                () -> new UsageException(common.messages().text("run.workers-without-store")));
    UserSettings settings = common.settings();
    Vocabulary vocabulary = settings.vocabulary();
    return new SharedNight(
        store,
        Version.withBuild(),
        input -> new InputReaders(input, vocabulary, settings.program().limits()));
  }
}
