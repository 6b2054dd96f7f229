package dev.tokenprice.ledger.spool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts things in order: in memory as far as they fit, else in sorted runs in a temporary file that
 * are merged when read.
 */
public final class SortedSpool<T> implements Iterable<T> {
  private final Codec<T> codec;
  private final Comparator<T> order;
  private final int inMemory;
  private final List<T> run = new ArrayList<>();
  private final List<Integer> runEnds = new ArrayList<>();
  private @Nullable SpoolFile file;

  /**
   * @param order total: things that are equal in it come in any order
   * @param inMemory how many things need no file
   */
  public SortedSpool(Codec<T> codec, Comparator<T> order, int inMemory) {
    this.codec = codec;
    this.order = order;
    this.inMemory = inMemory;
  }

  public void add(T thing) {
    if (run.size() == inMemory) {
      writeRun();
    }
    run.add(thing);
  }

  /** In order; each call begins anew. */
  @Override
  public Iterator<T> iterator() {
    if (file == null) {
      run.sort(order);
      return List.copyOf(run).iterator();
    }
    if (!run.isEmpty()) {
      writeRun();
    }
    return Merge.of(runs(file), order);
  }

  private void writeRun() {
    if (file == null) {
      file = new SpoolFile();
    }
    run.sort(order);
    var sink = new PageSink<>(file, codec);
    run.forEach(sink::add);
    sink.flush();
    runEnds.add(file.pages());
    run.clear();
  }

  private List<Iterator<T>> runs(SpoolFile written) {
    var runs = new ArrayList<Iterator<T>>();
    int first = 0;
    for (int end : runEnds) {
      runs.add(new PageSource<>(written, codec, first, end));
      first = end;
    }
    return runs;
  }
}
