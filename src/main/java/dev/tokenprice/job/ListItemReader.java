package dev.tokenprice.job;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Lists for Spring Batch. An interrupt is looked for here, since the database may swallow it
 * between two chunks. A run that is taken up again begins with the lists not yet settled.
 */
final class ListItemReader implements ItemStreamReader<ListItem> {
  private final Supplier<ListItems> lists;
  private final StopCheck stop;
  private @Nullable ListItems items;

  /** Asks whether the run goes on. */
  interface StopCheck {
    void check() throws JobInterruptedException;
  }

  ListItemReader(Supplier<ListItems> lists, StopCheck stop) {
    this.lists = lists;
    this.stop = stop;
  }

  @Override
  public void open(ExecutionContext context) {
    items = lists.get();
  }

  @Override
  public @Nullable ListItem read() throws JobInterruptedException {
    stop.check();
    if (Thread.currentThread().isInterrupted()) {
      throw new JobInterruptedException("the run was interrupted");
    }
    return items == null ? null : items.next().orElse(null);
  }

  @Override
  public void close() {
    if (items != null) {
      items.close();
    }
  }
}
