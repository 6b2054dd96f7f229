package dev.tokenprice.ledger.spool;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Things in the order they came: the first in memory, the rest in a temporary file. */
public final class Spool<T> implements Iterable<T> {
  private final Codec<T> codec;
  private final int inMemory;
  private final List<T> first = new ArrayList<>();
  private @Nullable Rest<T> rest;
  private long size;

  private record Rest<T>(SpoolFile file, PageSink<T> sink) {}

  /**
   * @param inMemory how many things need no file
   */
  public Spool(Codec<T> codec, int inMemory) {
    this.codec = codec;
    this.inMemory = inMemory;
  }

  public void add(T thing) {
    size++;
    if (first.size() < inMemory) {
      first.add(thing);
      return;
    }
    if (rest == null) {
      var file = new SpoolFile();
      rest = new Rest<>(file, new PageSink<>(file, codec));
    }
    rest.sink.add(thing);
  }

  public long size() {
    return size;
  }

  /** As many as there are now; each call begins anew. */
  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  public Stream<T> stream() {
    return rest == null ? first.stream() : Stream.concat(first.stream(), ofFile(rest));
  }

  private Stream<T> ofFile(Rest<T> spooled) {
    spooled.sink.flush();
    Iterable<T> things = () -> new PageSource<>(spooled.file, codec, 0, spooled.file.pages());
    return StreamSupport.stream(things.spliterator(), false);
  }
}
