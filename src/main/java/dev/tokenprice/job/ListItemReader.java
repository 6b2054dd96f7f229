package dev.tokenprice.job;

import dev.tokenprice.ledger.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Lists for Spring Batch, a page of items at a time: item by item it would cost more than the items
 * do. An interrupt is looked for here, since the database may swallow it between two pages. A run
 * that is taken up again begins with the lists not yet settled.
 */
final class ListItemReader implements ItemStreamReader<List<ListItem>> {
  private static final int PAGE = 5000;

  /** Lists of fewer bytes are settled before keeping no log of them would pay. */
  private static final long MUCH = 16 << 20;

  private final Supplier<ListItems> lists;
  private final Supplier<Load> load;
  private final StopCheck stop;
  private Load loading = () -> {};
  private @Nullable ListItems items;

  /** Asks whether the run goes on. */
  interface StopCheck {
    void check() throws JobInterruptedException;
  }

  /**
   * @param load told before the first item and after the last if the lists are long
   */
  ListItemReader(Supplier<ListItems> lists, Supplier<Load> load, StopCheck stop) {
    this.lists = lists;
    this.load = load;
    this.stop = stop;
  }

  @Override
  public void open(ExecutionContext context) {
    ListItems opened = lists.get();
    items = opened;
    if (opened.toRead() >= MUCH) {
      loading = load.get();
    }
  }

  @Override
  public @Nullable List<ListItem> read() throws JobInterruptedException {
    var page = new ArrayList<ListItem>();
    Optional<ListItem> next = next();
    while (next.isPresent()) {
      page.add(next.get());
      next = page.size() < PAGE ? next() : Optional.empty();
    }
    return page.isEmpty() ? null : page;
  }

  private Optional<ListItem> next() throws JobInterruptedException {
    stop.check();
    if (Thread.currentThread().isInterrupted()) {
      throw new JobInterruptedException("the run was interrupted");
    }
    return items == null ? Optional.empty() : items.next();
  }

  @Override
  public void close() {
    Load ending = loading;
    loading = () -> {};
    try {
      if (items != null) {
        items.close();
      }
    } finally {
      ending.close();
    }
  }
}
