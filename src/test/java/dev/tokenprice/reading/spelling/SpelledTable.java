package dev.tokenprice.reading.spelling;

import java.util.List;
import java.util.stream.Collectors;

/** A way to lay out the input and output prices of two models. */
enum SpelledTable {
  WIDE {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("model", "input price (" + unit + ")", "output price (" + unit + ")"),
          List.of("first", c.in1(), c.out1()),
          List.of("second", c.in2(), c.out2()));
    }
  },
  CHINESE {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("厂商", "模型名称", "输入价格（" + unit + "）", "输出价格（" + unit + "）", "备注"),
          List.of("甲", "first", c.in1(), c.out1(), ""),
          List.of("乙", "second", c.in2(), c.out2(), "新"));
    }
  },
  UNIT_COLUMN {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("model", "unit", "input_price", "output_price"),
          List.of("first", unit, c.in1(), c.out1()),
          List.of("second", unit, c.in2(), c.out2()));
    }
  },
  UNIT_COLUMN_EACH {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("Model", "Input Price", "Input Units", "Output Price", "Output Units"),
          List.of("first", c.in1(), unit, c.out1(), unit),
          List.of("second", c.in2(), unit, c.out2(), unit));
    }
  },
  LONG {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("model", "meter", "price", "unit"),
          List.of("first", "input", c.in1(), unit),
          List.of("first", "output", c.out1(), unit),
          List.of("second", "输入", c.in2(), unit),
          List.of("second", "输出", c.out2(), unit));
    }
  },
  TRANSPOSED {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("计费项", "first", "second"),
          List.of("输入价格（" + unit + "）", c.in1(), c.in2()),
          List.of("输出价格（" + unit + "）", c.out1(), c.out2()));
    }
  },
  TWO_ROW_HEADER {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("模型", "价格（" + unit + "）", ""),
          List.of("", "输入", "输出"),
          List.of("first", c.in1(), c.out1()),
          List.of("second", c.in2(), c.out2()));
    }
  },
  TITLE_ABOVE {
    @Override
    List<List<String>> lines(String unit, Cells c) {
      return List.of(
          List.of("价格表（单位：" + unit + "）"),
          List.of("模型", "输入价格", "输出价格"),
          List.of("first", c.in1(), c.out1()),
          List.of("second", c.in2(), c.out2()));
    }
  };

  /** What stands in the cells. */
  record Cells(String in1, String out1, String in2, String out2) {}

  abstract List<List<String>> lines(String unit, Cells cells);

  String file(String unit, Cells cells) {
    return lines(unit, cells).stream()
        .map(line -> line.stream().map(SpelledTable::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? '"' + cell + '"' : cell;
  }
}
