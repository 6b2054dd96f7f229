package dev.tokenprice.report;

import dev.tokenprice.analysis.Analysis;
import dev.tokenprice.analysis.AnalysisSettings;
import dev.tokenprice.analysis.Analyst;
import dev.tokenprice.analysis.Models;
import dev.tokenprice.pricing.Claim;
import dev.tokenprice.pricing.Claim.Claimed;
import dev.tokenprice.pricing.Conditions;
import dev.tokenprice.pricing.ExchangeRate;
import dev.tokenprice.pricing.ExchangeRates;
import dev.tokenprice.pricing.Held;
import dev.tokenprice.pricing.HoldReason;
import dev.tokenprice.pricing.Meter;
import dev.tokenprice.pricing.ModelFacts;
import dev.tokenprice.pricing.Money;
import dev.tokenprice.pricing.Names;
import dev.tokenprice.pricing.Offer;
import dev.tokenprice.pricing.OfferHistory;
import dev.tokenprice.pricing.Phase;
import dev.tokenprice.pricing.PricePoint;
import dev.tokenprice.pricing.Provenance;
import dev.tokenprice.pricing.Service;
import dev.tokenprice.pricing.StatedAmount;
import dev.tokenprice.pricing.Unit;
import dev.tokenprice.pricing.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The price war of May 2024 as the ledger would hand it over. Figures are those of the vendors'
 * announcements as public price tables recorded them (github.com/syaoranwe/LLM-Price at 2024-05-24,
 * github.com/flanker/llmprice.cn at 2024-05-29), rates those of the ECB.
 */
final class PriceWar {
  static final LocalDate AS_OF = LocalDate.of(2024, 5, 31);

  /** vendor, model, class, old input, old output, new input, new output, per, currency, date. */
  private static final String LIST =
      """
      阿里通义千问,qwen-max,flagship,120,120,40,120,1000000,CNY,2024-05-21
      阿里通义千问,qwen-max-longcontext,long-context,120,120,40,120,1000000,CNY,2024-05-21
      阿里通义千问,qwen-plus,standard,20,20,4,12,1000000,CNY,2024-05-21
      阿里通义千问,qwen-turbo,light,8,8,2,6,1000000,CNY,2024-05-21
      阿里通义千问,Qwen-Long,long-context,0.02,,0.0005,0.002,1000,CNY,2024-05-21
      腾讯混元,hunyuan-pro,flagship,0.1,0.1,0.03,0.1,1000,CNY,2024-05-22
      腾讯混元,hunyuan-standard,standard,,,4.5,5,1000000,CNY,2024-05-22
      腾讯混元,hunyuan-lite,light,,,0,0,1000000,CNY,2024-05-22
      智谱AI,GLM-3-Turbo,light,5,5,1,1,1000000,CNY,2024-05-11
      智谱AI,GLM-4,flagship,100,100,100,100,1000000,CNY,
      百度文心,ERNIE-Speed-8K,light,0.004,0.008,0,0,1000,CNY,2024-05-21
      百度文心,ERNIE-Lite-8K,light,0.003,0.006,0,0,1000,CNY,2024-05-21
      百度文心,ERNIE-4.0-8K,flagship,120,120,120,120,1000000,CNY,
      百度文心,ERNIE-3.5-8K,standard,12,12,12,12,1000000,CNY,
      讯飞星火,Spark Lite,light,,,0,0,10000,CNY,2024-05-22
      讯飞星火,Spark Pro / Max,flagship,,,0.21,0.21,10000,CNY,2024-05-22
      字节豆包,Doubao-pro-32k,flagship,,,0.8,2,1000000,CNY,2024-05-15
      字节豆包,Doubao-lite-32k,light,,,0.3,0.6,1000000,CNY,2024-05-15
      深度求索,DeepSeek-V2,flagship,,,1,2,1000000,CNY,2024-05-06
      月之暗面,moonshot-v1-8k,standard,12,12,12,12,1000000,CNY,
      OpenAI,GPT-4o,flagship,,,5,15,1000000,USD,2024-05-13
      OpenAI,GPT-4 Turbo,flagship,10,30,10,30,1000000,USD,
      OpenAI,GPT-3.5-Turbo (0125),light,0.5,1.5,0.5,1.5,1000000,USD,
      """;

  private PriceWar() {}

  static Report report(String language) {
    return new Report(analysis(), facts(), Messages.in(language));
  }

  static Analysis analysis() {
    return analyst().analyse(histories().stream(), claims(), workloads());
  }

  static Analyst analyst() {
    return new Analyst(
        AS_OF,
        LocalDate.of(2024, 5, 1),
        rates(),
        new Models(
            List.of(
                new ModelFacts(
                    "百度文心", "ERNIE-Speed-8K", "light", "ERNIE-Speed", new BigDecimal("50"), null)),
            Names.NONE),
        text ->
            text.equals("0.12元/千tokens")
                ? Optional.of(new StatedAmount(Money.yuan("0.12"), new Unit.Tokens(3)))
                : Optional.empty(),
        AnalysisSettings.DEFAULT);
  }

  static ExchangeRates rates() {
    return new ExchangeRates(
        List.of(
            new ExchangeRate("USD", LocalDate.of(2024, 5, 13), new BigDecimal("7.2331"), "ECB"),
            new ExchangeRate("USD", LocalDate.of(2024, 5, 21), new BigDecimal("7.2358"), "ECB"),
            new ExchangeRate("USD", AS_OF, new BigDecimal("7.2408"), "ECB")));
  }

  static List<OfferHistory> histories() {
    var histories = new ArrayList<OfferHistory>();
    int line = 1;
    for (String row : LIST.lines().toList()) {
      histories.add(history(row.split(",", -1), ++line));
    }
    histories.add(
        service("百度文心", "ERNIE-Speed-8K", Service.DEPLOYMENT, Meter.INPUT, "5", "1000000"));
    histories.add(
        service("百度文心", "ERNIE-Speed-8K", Service.DEPLOYMENT, Meter.INSTANCE_HOUR, "20", "hour"));
    histories.add(
        service("百度文心", "ERNIE-Lite-8K", Service.FINE_TUNING, Meter.TRAINING, "0.03", "1000"));
    return histories;
  }

  private static OfferHistory history(String[] row, int line) {
    var points = new ArrayList<PricePoint>();
    LocalDate day = row[9].isEmpty() ? AS_OF : LocalDate.parse(row[9]);
    point(points, Meter.INPUT, row[3], row, day, Phase.BEFORE, line, "old_input");
    point(points, Meter.INPUT, row[5], row, day, Phase.FROM, line, "new_input");
    point(points, Meter.OUTPUT, row[4], row, day, Phase.BEFORE, line, "old_output");
    point(points, Meter.OUTPUT, row[6], row, day, Phase.FROM, line, "new_output");
    var offer = new Offer(row[0], row[1], Service.INFERENCE, Conditions.NONE);
    return new OfferHistory("price-war", offer, row[2], points);
  }

  private static void point(
      List<PricePoint> points,
      Meter meter,
      String text,
      String[] row,
      LocalDate day,
      Phase phase,
      int line,
      String column) {
    if (!text.isEmpty()) {
      points.add(
          new PricePoint(
              meter,
              new Money(new BigDecimal(text), row[8]),
              Unit.parse(row[7]),
              day,
              null,
              phase,
              AS_OF,
              AS_OF,
              "https://github.com/syaoranwe/LLM-Price",
              new Provenance("price-war-2024.csv", line, column, text)));
    }
  }

  private static OfferHistory service(
      String vendor, String model, Service service, Meter meter, String price, String per) {
    var point =
        new PricePoint(
            meter,
            Money.yuan(price),
            Unit.parse(per),
            LocalDate.of(2024, 5, 21),
            null,
            Phase.FROM,
            AS_OF,
            AS_OF,
            "千帆大模型平台价格",
            new Provenance("services-2024-05-21.csv", 3, "价格", price + "元"));
    return new OfferHistory(
        "services", new Offer(vendor, model, service, Conditions.NONE), "light", List.of(point));
  }

  private static List<Claim> claims() {
    return List.of(
        claim("字节豆包", "Doubao-pro-32k", 15, "比行业便宜 99.3%", off("0.993"), "0.12元/千tokens"),
        claim(
            "深度求索",
            "DeepSeek-V2",
            6,
            "价格仅为 GPT-4o 的三十五分之一",
            new Claimed.OneOver(new BigDecimal("35")),
            "GPT-4o"),
        claim("阿里通义千问", "Qwen-Long", 21, "API 输入价格直降 97%", off("0.97"), ""),
        claim("阿里通义千问", "qwen-max", 21, "直降 67%", off("0.67"), ""),
        claim("智谱AI", "GLM-3-Turbo", 11, "下降 80%", off("0.8"), ""));
  }

  private static Claimed off(String fraction) {
    return new Claimed.Off(new BigDecimal(fraction));
  }

  private static Claim claim(
      String vendor, String model, int day, String text, Claimed claimed, String comparedTo) {
    return new Claim(
        vendor,
        model,
        LocalDate.of(2024, 5, day),
        text,
        claimed,
        comparedTo,
        null,
        new Provenance("claims/claims-2024-05.csv", 2, "claim", text));
  }

  private static List<Workload> workloads() {
    return List.of(
        new Workload(
            "novel",
            Map.of("zh", "读一遍《三国演义》", "en", "Reading Romance of the Three Kingdoms"),
            new BigDecimal("1250000"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            null,
            new BigDecimal("2250000")),
        new Workload(
            "rag",
            Map.of("zh", "知识库问答（10:1）", "en", "Answers from documents (10:1)"),
            new BigDecimal("4000"),
            BigDecimal.ZERO,
            new BigDecimal("400"),
            new BigDecimal("10000"),
            null),
        new Workload(
            "writing",
            Map.of("zh", "写作（1:3）", "en", "Writing (1:3)"),
            new BigDecimal("500"),
            BigDecimal.ZERO,
            new BigDecimal("1500"),
            new BigDecimal("2000"),
            null));
  }

  static RunFacts facts() {
    var text = new Provenance("vendor-x-2024-05-30.csv", 7, "输入价格", "0.5~2");
    var unit = new Provenance("vendor-y.csv", 2, "price", "12");
    return new RunFacts(
        "0.1.0",
        Instant.parse("2024-05-31T18:00:00Z"),
        Instant.parse("2024-05-31T18:00:02Z"),
        3,
        null,
        null,
        "price war",
        List.of(
            new DeliveryFacts(
                "price-war-2024.csv", "ab".repeat(32), 12_345, 23, 78, 0, 14, null, true),
            new DeliveryFacts(
                "services-2024-05-21.csv", "cd".repeat(32), 1_234, 3, 3, 0, 0, null, true),
            new DeliveryFacts(
                "vendor-x-2024-05-30.csv", "ef".repeat(32), 512, 9, 17, 1, 0, null, true),
            new DeliveryFacts(
                "vendor-y.csv",
                "01".repeat(32),
                99,
                0,
                0,
                0,
                0,
                Held.of(Provenance.ofFile("vendor-y.csv"), HoldReason.NOT_A_PRICE_LIST, "date"),
                true)),
        List.of(
            Held.of(text, HoldReason.AMBIGUOUS, "0.5~2"),
            Held.of(unit, HoldReason.UNIT_NOT_STATED, "price").suggesting("unit: USD/1M tokens")),
        List.of(),
        List.of());
  }
}
