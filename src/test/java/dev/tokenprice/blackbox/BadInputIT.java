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
            contacts.csv,,,,not-a-price-list,不是价目表：没有找到写着模型和价格的表头,"是价目表就把表头写清楚（如 模型,输入价,输出价,单位）；不是就移出 input/"
            dollars-2024-05-06.csv,2,input,0.5,fx-missing,没有 USD 在 2024-05-31 或之前的汇率，不能折成元,把该币种当日或之前的汇率放进 input/fx/，下次运行自动采用
            dollars-2024-05-06.csv,2,output,1.5,fx-missing,没有 USD 在 2024-05-31 或之前的汇率，不能折成元,把该币种当日或之前的汇率放进 input/fx/，下次运行自动采用
            kilo-2024-05-06.csv,2,input,1,unit-not-stated,单位“元/斤”不认识，所以不知道这个价格买多少 token,查明这个单位是什么：改正文件，或在映射文件的 columns: 里写明这一列的单位，或把这个词加进 vocabulary/
            kilo-2024-05-06.csv,2,output,2,unit-not-stated,单位“元/斤”不认识，所以不知道这个价格买多少 token,查明这个单位是什么：改正文件，或在映射文件的 columns: 里写明这一列的单位，或把这个词加进 vocabulary/
            quote-2024-05-06.csv,3,,,malformed,这一行的引号没有收尾，后面的列无法确定，整份文件不采用,修好引号或列数后重新投放
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
            contacts.csv,,,,not-a-price-list,No price list: no header with models and prices was found,"If it is a price list write a clear header (such as model,input price,output price,unit); if not take it out of input/"
            dollars-2024-05-06.csv,2,input,0.5,fx-missing,"There is no rate of USD on or before 2024-05-31, so it cannot be turned into yuan",Put a rate of that currency of that day or before into input/fx/; the next run takes it up by itself
            dollars-2024-05-06.csv,2,output,1.5,fx-missing,"There is no rate of USD on or before 2024-05-31, so it cannot be turned into yuan",Put a rate of that currency of that day or before into input/fx/; the next run takes it up by itself
            kilo-2024-05-06.csv,2,input,1,unit-not-stated,"The unit '元/斤' is not known, so nothing states how many tokens this price buys","Find out what the unit means: mend the file, or state the unit of that column under columns: in the mapping file, or add the word to vocabulary/"
            kilo-2024-05-06.csv,2,output,2,unit-not-stated,"The unit '元/斤' is not known, so nothing states how many tokens this price buys","Find out what the unit means: mend the file, or state the unit of that column under columns: in the mapping file, or add the word to vocabulary/"
            quote-2024-05-06.csv,3,,,malformed,"A quote in this record is never closed, so its columns cannot be told; the whole file is refused",Mend the quotes or columns and drop the file again
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
