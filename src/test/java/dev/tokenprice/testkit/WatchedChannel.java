package dev.tokenprice.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file being written; every write is announced before it and when half of it is done. */
final class WatchedChannel extends FileChannel {
  private final FileChannel real;
  private final Watcher watcher;

  WatchedChannel(FileChannel real, Watcher watcher) {
    this.real = real;
    this.watcher = watcher;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    watcher.before("write");
    int length = bytes.remaining();
    int half = length / 2;
    ByteBuffer first = bytes.slice().limit(half);
    while (first.hasRemaining()) {
      real.write(first);
    }
    bytes.position(bytes.position() + half);
    watcher.before("write the rest of");
    while (bytes.hasRemaining()) {
      real.write(bytes);
    }
    return length;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    watcher.before("force");
    real.force(metaData);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    watcher.before("truncate");
    real.truncate(size);
    return this;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
    return real.read(bytes, offset, length);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return real.read(bytes, position);
  }

  @Override
  public long write(ByteBuffer[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer bytes, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long newPosition) throws IOException {
    real.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
