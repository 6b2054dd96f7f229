package dev.tokenprice.report.workbook;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** The links of a sheet, as its XML has them: POI would keep kilobytes for each. */
final class Links {
  /** More of them Excel takes for damage. */
  private static final int MOST = 65_530;

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final PackagePart sheet;
  private final Map<URI, String> addresses = new HashMap<>();
  private final Xml xml = new Xml();
  private int count;

  Links(PackagePart sheet) {
    this.sheet = sheet;
    xml.open("hyperlinks", "xmlns:r", RELATIONSHIPS);
  }

  /** Whether the sheet takes one more. */
  boolean haveRoom() {
    return count < MOST;
  }

  /**
   * A click on the cell leads to the target.
   *
   * @param cell such as A1
   */
  void add(String cell, Target target) {
    count++;
    if (target instanceof Target.Inside inside) {
      xml.empty("hyperlink", "ref", cell, "location", inside.reference());
    } else if (target instanceof Target.Web web) {
      xml.empty("hyperlink", "ref", cell, "r:id", related(web.address()));
    }
  }

  private String related(URI address) {
    return addresses.computeIfAbsent(
        URI.create(address.toASCIIString()),
        ascii ->
            sheet
                .addExternalRelationship(
                    ascii.toString(), XSSFRelation.SHEET_HYPERLINKS.getRelation())
                .getId());
  }

  /** Once no link follows; empty if there is none. */
  String xml() {
    return count == 0 ? "" : xml.close().toString();
  }
}
