package dev.tokenprice.reading;

/**
 * How one column was understood.
 *
 * @param column the header's text as it stands
 * @param meaning what it was taken for, e.g. {@code model}, {@code price of input}, {@code ignored}
 * @param evidence why, in words a person can check
 */
public record ColumnReading(String column, String meaning, String evidence) {}
