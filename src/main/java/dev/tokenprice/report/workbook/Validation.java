package dev.tokenprice.report.workbook;

import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Refuses what a rule does not accept, and says what it does. */
final class Validation {
  private Validation() {}

  static void add(XSSFSheet sheet, int row, int column, Rule rule) {
    var helper = new XSSFDataValidationHelper(sheet);
    var bounds =
        helper.createDecimalConstraint(
            OperatorType.BETWEEN, rule.least().toPlainString(), rule.most().toPlainString());
    var validation =
        helper.createValidation(bounds, new CellRangeAddressList(row, row, column, column));
    validation.createPromptBox(rule.title(), rule.hint());
    validation.setShowPromptBox(true);
    validation.createErrorBox(rule.title(), rule.hint());
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }
}
