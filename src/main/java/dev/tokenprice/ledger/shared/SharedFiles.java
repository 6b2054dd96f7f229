package dev.tokenprice.ledger.shared;

import dev.tokenprice.ledger.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Files by their SHA-256, in pieces: neither side ever holds one whole. */
public final class SharedFiles {
  private static final int PIECE = 1 << 20;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public SharedFiles(Database database) {
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.transaction = new TransactionTemplate(database.transactionManager());
  }

  /** Keeps a file; does nothing if it is there. */
  public void put(String sha256, InputStream content) {
    if (pieces(sha256) == 0) {
      transaction.executeWithoutResult(status -> insert(sha256, content));
    }
  }

  /**
   * Copies a file.
   *
   * @throws IOException if it is not there
   */
  public void copy(String sha256, OutputStream into) throws IOException {
    int pieces = pieces(sha256);
    if (pieces == 0) {
      throw new IOException("the store holds no file of SHA-256 " + sha256);
    }
    for (int piece = 0; piece < pieces; piece++) {
      into.write(piece(sha256, piece));
    }
  }

  /** Removes all. */
  public void clear() {
    jdbc.update("DELETE FROM shared_file");
  }

  private void insert(String sha256, InputStream content) {
    try {
      int number = 0;
      byte[] piece = content.readNBytes(PIECE);
      do {
        jdbc.update(
            "INSERT INTO shared_file (sha256, piece, content) VALUES (?, ?, ?)",
            sha256,
            number++,
            piece);
        piece = content.readNBytes(PIECE);
      } while (piece.length > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int pieces(String sha256) {
    Integer count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM shared_file WHERE sha256 = ?", Integer.class, sha256);
    return count == null ? 0 : count;
  }

  private byte[] piece(String sha256, int number) {
    byte[] content =
        jdbc.queryForObject(
            "SELECT content FROM shared_file WHERE sha256 = ? AND piece = ?",
            byte[].class,
            sha256,
            number);
    return content == null ? new byte[0] : content;
  }
}
