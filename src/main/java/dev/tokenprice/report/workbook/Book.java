package dev.tokenprice.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook. Its pages are written from top to bottom; rows go to temporary files as they are
 * written, so that a page may be as long as a spreadsheet allows. The same calls give the same
 * bytes.
 */
public final class Book implements AutoCloseable {
  private static final int LONGEST_PAGE_NAME = 31;

  private final XSSFWorkbook structure;
  private final Styles styles;
  private final List<Page> pages = new ArrayList<>();
  private final Set<String> pageNames = new HashSet<>();

  /**
   * @param day the day of the book's core properties
   * @param typeface the font of every cell
   * @param free the word shown for a price of 0
   */
  public Book(String title, LocalDate day, String typeface, String free) {
    structure = new XSSFWorkbook();
    styles = new Styles(structure, typeface, free);
    var made = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = structure.getProperties().getCoreProperties();
    core.setTitle(SafeText.of(title));
    core.setCreator("TokenPrice");
    core.setCreated(Optional.of(made));
    core.setModified(Optional.of(made));
    structure.getProperties().getExtendedProperties().setApplication("TokenPrice");
  }

  /**
   * Adds a page after the last one. A name that is too long, not allowed or taken is changed as
   * little as need be.
   */
  public Page page(String name) {
    String free = freeName(WorkbookUtil.createSafeSheetName(SafeText.of(name)));
    var page = new Page(this, free, structure.createSheet(free), styles);
    pages.add(page);
    return page;
  }

  /** Writes the whole book. Nothing can be added to it afterwards. */
  public void writeTo(OutputStream out) throws IOException {
    var sheets = new HashMap<String, Archive.Contents>();
    for (Page page : pages) {
      sheets.put(page.part(), page.finish());
    }
    Archive.write(structure, sheets, out);
  }

  @Override
  public void close() throws IOException {
    for (Page page : pages) {
      page.close();
    }
    structure.close();
  }

  /** Defines a name for a reference. */
  void define(String name, String reference) {
    XSSFName defined = structure.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(reference);
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int n = 2; !pageNames.add(name.toLowerCase(Locale.ROOT)); n++) {
      String suffix = " (" + n + ")";
      int length = Math.min(wanted.length(), LONGEST_PAGE_NAME - suffix.length());
      name = wanted.substring(0, length) + suffix;
    }
    return name;
  }
}
