package dev.tokenprice.report.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a click on a cell leads. */
public sealed interface Target {
  /** A cell of this workbook, e.g. {@code 'Sources'!A12}. */
  record Inside(String reference) implements Target {}

  /** A page of the web. */
  record Web(URI address) implements Target {}

  /** The first cell of a page. */
  static Target page(String page) {
    return new Inside(Reference.quoted(page) + "!A1");
  }

  /**
   * A cell of a page.
   *
   * @param row 1-based
   */
  static Target row(String page, long row) {
    return new Inside(Reference.quoted(page) + "!A" + row);
  }

  /** The address a text consists of, if it is one of http or https and nothing else. */
  static Optional<Target> web(String text) {
    if (text.length() > 2000 || !text.matches("https?://[\\x21-\\x7e]+")) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      return address.getHost() == null ? Optional.empty() : Optional.of(new Web(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
