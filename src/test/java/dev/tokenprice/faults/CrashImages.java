package dev.tokenprice.faults;

import dev.tokenprice.testkit.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Copies a folder before chosen changes of the disk and the database: what a kill at that moment
 * would leave.
 */
final class CrashImages implements Watcher {
  /** The profile {@code faults} takes every moment, the suite some. */
  private static final boolean ALL = Boolean.getBoolean("faults.all");

  private static final int SOME = 6;

  private final Path root;
  private final Path into;
  private final Set<Integer> chosen;
  private final Map<String, Path> images = new LinkedHashMap<>();
  private int changes;

  CrashImages(Path root, Path into, List<String> changes) {
    this.root = root;
    this.into = into;
    this.chosen = chosen(changes);
  }

  /** The changes of a run, counted from 0. */
  static final class Count implements Watcher {
    private final List<String> changes = new ArrayList<>();

    @Override
    public void before(String change) {
      changes.add(change);
    }

    List<String> changes() {
      return changes;
    }
  }

  /** All, or some evenly spread. */
  static Set<Integer> chosen(List<String> changes) {
    int stride = ALL ? 1 : Math.max(1, changes.size() / SOME);
    return IntStream.iterate(stride / 2, i -> i < changes.size(), i -> i + stride)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void before(String change) throws IOException {
    int number = changes++;
    if (chosen.contains(number)) {
      String name = number + " " + change;
      Path image = into.resolve(String.valueOf(number));
      copy(root, image);
      images.put(name, image);
    }
  }

  Map<String, Path> images() {
    return images;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
