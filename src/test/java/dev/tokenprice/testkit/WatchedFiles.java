package dev.tokenprice.testkit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The real disk, every change of which is announced. */
public final class WatchedFiles extends FileSystemProvider {
  private static final Set<OpenOption> CHANGING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW);

  private final FileSystemProvider real = FileSystems.getDefault().provider();
  private final FileSystem system = new WatchedFileSystem(this, FileSystems.getDefault());
  private final Watcher watcher;

  private WatchedFiles(Watcher watcher) {
    this.watcher = watcher;
  }

  /** What is done with the path, and with all paths that are made of it, is announced. */
  public static Path path(Path path, Watcher watcher) {
    return new WatchedFiles(watcher).watched(path);
  }

  Path watched(Path path) {
    if (path == null || isWatched(path)) {
      return path;
    }
    return (Path)
        Proxy.newProxyInstance(
            WatchedFiles.class.getClassLoader(),
            new Class<?>[] {Path.class, Real.class},
            (proxy, method, arguments) -> call(path, method, arguments));
  }

  /** The path of the real disk under a watched one. */
  private interface Real {
    Path real();
  }

  private static boolean isWatched(Object path) {
    return path instanceof Real;
  }

  private static Path real(Object path) {
    return isWatched(path) ? ((Real) path).real() : (Path) path;
  }

  private Object call(Path path, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Real.class) {
      return path;
    }
    if (method.getName().equals("getFileSystem")) {
      return system;
    }
    Object result;
    try {
      result = method.invoke(path, unwrapped(arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (result instanceof Iterator<?> names) {
      List<Path> watched = new ArrayList<>();
      names.forEachRemaining(name -> watched.add(watched((Path) name)));
      return watched.iterator();
    }
    return result instanceof Path other ? watched(other) : result;
  }

  private static Object[] unwrapped(Object[] arguments) {
    if (arguments == null) {
      return new Object[0];
    }
    Object[] unwrapped = arguments.clone();
    for (int i = 0; i < unwrapped.length; i++) {
      unwrapped[i] = isWatched(unwrapped[i]) ? real(unwrapped[i]) : unwrapped[i];
    }
    return unwrapped;
  }

  private void announce(String change, Path path) throws IOException {
    watcher.before(change + " " + path.getFileName());
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean changes = options.stream().anyMatch(CHANGING::contains);
    if (!changes) {
      watcher.reading(real(path));
      return real.newFileChannel(real(path), options, attributes);
    }
    announce("open", path);
    return new WatchedChannel(
        real.newFileChannel(real(path), options, attributes), change -> announce(change, path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> stream =
        real.newDirectoryStream(real(folder), path -> filter.accept(watched(path)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return watched(paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    announce("make", folder);
    real.createDirectory(real(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    announce("delete", path);
    real.delete(real(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    announce("copy", to);
    real.copy(real(from), real(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    announce("move", to);
    real.move(real(from), real(to), options);
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return real.readAttributes(real(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(real(path), attribute, value, options);
  }
}
