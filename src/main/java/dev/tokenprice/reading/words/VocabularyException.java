package dev.tokenprice.reading.words;

/** A vocabulary file that cannot be used; the message names the file and what is wrong in it. */
public final class VocabularyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VocabularyException(String message) {
    super(message);
  }
}
