package dev.tokenprice.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.reading.PriceListReader;
import dev.tokenprice.reading.ReadingLimits;
import dev.tokenprice.reading.words.Vocabulary;
import dev.tokenprice.report.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final PriceListReader READER =
      new PriceListReader(Vocabulary.builtIn(), ReadingLimits.DEFAULT);

  @TempDir private Path folder;

  @Test
  void aListWithoutUnitInChinese() throws IOException {
    Path file = folder.resolve("doubao-2024-05-15.csv");
    Files.write(
        file,
        """
        模型,输入价格,输出价格,上下文长度,颜色
        Doubao-pro-32k,0.0008,0.002,32K,红
        Doubao-lite-32k,0.0003,0.0006,32K,
        Doubao-pro-128k,0.005,面议,128K,
        Doubao-new,,,4K,
        """
            .getBytes(Charset.forName("GB18030")));
    assertThat(explained("zh", file))
        .isEqualTo(
            """
            doubao-2024-05-15.csv
              编码 GB18030，用逗号分隔；1 张表；没有映射文件
              表 1（表头在第 1 行）：每个计费项一列
                模型        模型                表头如此写
                输入价格    输入价格，没写单位  表头如此写
                输出价格    输出价格，没写单位  表头如此写
                上下文长度  不读                表头里有价格不会用的词（上限、百分比、数量……）
                颜色        不读                词汇表里没有这个词
              读到 4 行、8 个价格单元格：采用 0，搁置 6，空缺 2
              没写单位（unit-not-stated）5 处，例如第 2 行“输入价格”列：“0.0008”
                没有写明这个价格买多少 token：单元格、表头、单位列、标题和映射文件都没有写
                怎么办：先问清单位，再写进同名 .yml 映射文件，例如 unit: 元/千tokens 或 unit: USD/1M tokens
              面议（on-request）1 处，例如第 4 行“输出价格”列：“面议”
                价格面议，没有写出数字
                怎么办：问到价格再填；在此之前不采用
              建议（不会自动采用；核对后存为 doubao-2024-05-15.yml，或用 inspect --suggest 写出）：
                # 5 个价格没有写明单位，5 个没有写明币种，数值在 0.0003 到 0.005 之间。
                # 作为元/千 tokens，正是已知模型的价格范围；按别的单位不是。
                # 文件没写币种，取人民币只因为表头是中文：请对照出处核对。
                unit: CNY/1K tokens

            """);
  }

  @Test
  void aListWithItsMappingInEnglish() throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(folder.resolve("prices.yml"), "columns: {extra: ignore}\n");
    Files.writeString(
        file,
        """
        model;old_input;new_input;new_output;price_unit;extra;cached input ($/1M tokens)
        a;0.1;0.2;0.4;CNY/1K tokens;9;
        b;1;2;4;USD/1M tokens;9;0.5
        """);
    assertThat(explained("en", file))
        .isEqualTo(
            """
            prices.csv
              encoding UTF-8, cells separated by semicolons; tables: 1; mapping file prices.yml
              Table 1 (header on line 1): a column per meter
                model                       model                                         the header says so
                old_input                   price of input, before the change, unit in column "price_unit"  the header says so
                new_input                   price of input, after the change, unit in column "price_unit"  the header says so
                new_output                  price of output, after the change, unit in column "price_unit"  the header says so
                price_unit                  unit                                          the header says so
                extra                       not read                                      the mapping file says so
                cached input ($/1M tokens)  price of cache read, USD per 1M tokens, unit in column "price_unit"  the header says so
              2 rows, 8 price cells: 7 read, 0 held, 1 missing
              No cell is held.

            """);
  }

  @Test
  void aFileThatIsNoPriceList() throws IOException {
    Path file = folder.resolve("stock.csv");
    Files.writeString(file, "shelf,chairs\nA,3\nB,4\n");
    assertThat(explained("en", file))
        .contains("Not read at all (not-a-price-list)")
        .contains("What to do: If it is a price list write a clear header (such as model,")
        .doesNotContain("price cells");
  }

  @Test
  void aBrokenMappingRefusesTheFileByName() throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(folder.resolve("prices.yml"), "vendor: OpenAI\nunits: USD/1M tokens\n");
    Files.writeString(file, "model,input,output\na,1,2\n");
    assertThat(explained("en", file))
        .contains("Mapping file prices.yml, line 2: 'units' is not known; the nearest is 'unit'");
  }

  @Test
  void manyModelsAcrossShareALine() throws IOException {
    Path file = folder.resolve("across.csv");
    Files.writeString(
        file, "Benchmark,gpt-4o,o3,claude,gemini\nInput ($/1M tokens),2.5,2,3,1.25\n");
    assertThat(explained("en", file))
        .contains("a row per meter, a column per model")
        .contains("gpt-4o ... gemini (4 columns)  prices of this model")
        .contains("1 rows, 4 price cells: 4 read, 0 held, 0 missing");
  }

  private String explained(String language, Path file) throws IOException {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    new Explanation(Messages.in(language), out).print(InspectedFile.read(READER, file));
    out.flush();
    return text.toString().replace(folder + "/", "").replace(System.lineSeparator(), "\n");
  }
}
