package dev.tokenprice.blackbox;

/** Small price lists, as somebody would drop them. */
public final class Lists {
  public static final String DAY = "2024-05-31";

  /** Input 120 to 40, output 120 as before. */
  public static final String INPUT_ONLY =
      """
      厂商,模型,输入原价,输入现价,输出原价,输出现价,单位
      阿里云,Qwen-Max,120,40,120,120,元/百万tokens
      """;

  public static final String STEADY =
      """
      vendor,model,input,output,unit
      DeepSeek,DeepSeek-V2,1,2,元/百万tokens
      """;

  public static final String WITHOUT_UNIT =
      """
      vendor,model,input,output
      DeepSeek,DeepSeek-V2,1,2
      """;

  private Lists() {}
}
