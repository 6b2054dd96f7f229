package dev.tokenprice.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tokenprice.testkit.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files beside a good one: each is named with a sentence, none stops the others. */
class BadInputIT {
  private final Program program;

  BadInputIT(@TempDir Path folder) {
    program =
        new Program(folder)
            .withInput("good-2024-05-06.csv", Lists.STEADY)
            .withInput("contacts.csv", "name,phone\nLi,10086\n")
            .withInput("kilo-2024-05-06.csv", "vendor,model,input,output,unit\nACME,kilo,1,2,元/斤\n")
            .withInput(
                "dollars-2024-05-06.csv",
                "vendor,model,input,output,unit\nACME,dollars,0.5,1.5,USD/1M tokens\n")
            .withInput(
                "quote-2024-05-06.csv",
                """
                vendor,model,input,output,unit
                ACME,fine,1,2,元/百万tokens
                ACME,"broken,1,2,元/百万tokens
                """);
  }

  @Test
  void inChinese() {
    var result = program.run("run", "--as-of", Lists.DAY);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(program.text(Lists.DAY, "held.csv"))
        .isEqualToNormalizingNewlines(
            """
            file,line,column,text,reason,message,suggestion
            contacts.csv,,,,not-a-price-list,"contacts.csv：应有一行表头，写着模型和价格（如 模型,输入价,输出价,单位）；整个文件没有读出这样的表头。","把表头写清楚（如 模型,输入价,输出价,单位），重新投放；不是价目表就移出 input/"
            dollars-2024-05-06.csv,2,input,0.5,fx-missing,dollars-2024-05-06.csv 第 2 行“input”列：应有 USD 在 2024-05-31 或之前的汇率；没有，“0.5”换算不成元。,把该币种当日或之前的汇率放进 input/fx/，下次运行自动采用
            dollars-2024-05-06.csv,2,output,1.5,fx-missing,dollars-2024-05-06.csv 第 2 行“output”列：应有 USD 在 2024-05-31 或之前的汇率；没有，“1.5”换算不成元。,把该币种当日或之前的汇率放进 input/fx/，下次运行自动采用
            kilo-2024-05-06.csv,2,input,1,unit-not-stated,kilo-2024-05-06.csv 第 2 行“input”列：应写明价格是每多少 tokens（如 元/千tokens）；单位写的是“元/斤”，不认识。,按原价目表查明单位，在 input/kilo-2024-05-06.yml 里写一行，例如 unit: USD/1M tokens
            kilo-2024-05-06.csv,2,output,2,unit-not-stated,kilo-2024-05-06.csv 第 2 行“output”列：应写明价格是每多少 tokens（如 元/千tokens）；单位写的是“元/斤”，不认识。,按原价目表查明单位，在 input/kilo-2024-05-06.yml 里写一行，例如 unit: USD/1M tokens
            quote-2024-05-06.csv,3,,,malformed,quote-2024-05-06.csv 第 3 行：应是引号成对的 CSV；这一行有一个引号没有收尾，各列无法确定，整份文件不采用。,修好引号或列数后重新投放
            """);
    assertTheGoodOneIsPublishedAlone();
  }

  @Test
  void inEnglish() {
    var result = program.run("run", "--as-of", Lists.DAY, "--lang", "en");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    assertThat(program.text(Lists.DAY, "held.csv"))
        .isEqualToNormalizingNewlines(
            """
            file,line,column,text,reason,message,suggestion
            contacts.csv,,,,not-a-price-list,"contacts.csv: Expected a header that names a model and a price (such as model,input price,output price,unit); found none in the whole file.","Write a clear header (such as model,input price,output price,unit) and deliver the file again; if it is no price list take it out of input/"
            dollars-2024-05-06.csv,2,input,0.5,fx-missing,"dollars-2024-05-06.csv, line 2, column ""input"": Expected a rate of USD on 2024-05-31 or before; there is none, so ""0.5"" cannot be turned into yuan.",Put a rate of that day or before into input/fx/; the next run takes the price by itself
            dollars-2024-05-06.csv,2,output,1.5,fx-missing,"dollars-2024-05-06.csv, line 2, column ""output"": Expected a rate of USD on 2024-05-31 or before; there is none, so ""1.5"" cannot be turned into yuan.",Put a rate of that day or before into input/fx/; the next run takes the price by itself
            kilo-2024-05-06.csv,2,input,1,unit-not-stated,"kilo-2024-05-06.csv, line 2, column ""input"": Expected how many tokens the price buys (such as USD/1M tokens); the unit stated is ""元/斤"", which is not known.","Find the unit in the original list and write a line into input/kilo-2024-05-06.yml, such as unit: USD/1M tokens"
            kilo-2024-05-06.csv,2,output,2,unit-not-stated,"kilo-2024-05-06.csv, line 2, column ""output"": Expected how many tokens the price buys (such as USD/1M tokens); the unit stated is ""元/斤"", which is not known.","Find the unit in the original list and write a line into input/kilo-2024-05-06.yml, such as unit: USD/1M tokens"
            quote-2024-05-06.csv,3,,,malformed,"quote-2024-05-06.csv, line 3: Expected CSV with paired quotes; one in this record is never closed, so no cell can be told to its column and the whole file is refused.",Mend the quotes or the columns and deliver the file again
            """);
    assertTheGoodOneIsPublishedAlone();
  }

  @Test
  void aMissingRateThatArrivesSettlesTheCellsByItself() {
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    program.withInput("fx/rates.csv", "date,currency,rate,source\n2024-05-31,USD,7.25,a bank\n");
    program.run("run", "--as-of", Lists.DAY, "--quiet");
    assertThat(program.text(Lists.DAY, "held.csv")).doesNotContain("dollars");
    assertThat(program.text(Lists.DAY, "prices.csv"))
        .contains("ACME,dollars,,inference,input,,0.5,USD,1000000,3.625,7.25,2024-05-31");
  }

  private void assertTheGoodOneIsPublishedAlone() {
    assertThat(program.text(Lists.DAY, "prices.csv"))
        .isEqualToNormalizingNewlines(
            """
            vendor,model,class,service,meter,conditions,price,currency,per,yuan_per_million_tokens,fx_rate,fx_date,effective_from,last_seen,source,file,line,column,text
            DeepSeek,DeepSeek-V2,flagship,inference,input,,1,CNY,1000000,1,,,2024-05-06,2024-05-06,good,good-2024-05-06.csv,2,input,1
            DeepSeek,DeepSeek-V2,flagship,inference,output,,2,CNY,1000000,2,,,2024-05-06,2024-05-06,good,good-2024-05-06.csv,2,output,2
            """);
  }
}
