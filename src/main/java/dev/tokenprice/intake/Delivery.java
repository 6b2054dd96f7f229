package dev.tokenprice.intake;

import java.nio.file.Path;

/**
 * One file as it lay in the input folder.
 *
 * @param name below the input folder, with {@code /}
 * @param path where its bytes are
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes 0 or more
 */
public record Delivery(String name, Path path, String sha256, long bytes, Kind kind) {}
