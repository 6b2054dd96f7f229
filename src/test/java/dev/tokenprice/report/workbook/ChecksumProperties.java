package dev.tokenprice.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChecksumProperties {
  @Property
  void ofTwoPartsIsThatOfBothTogether(@ForAll byte[] first, @ForAll byte[] second) {
    long joined = Checksum.joined(of(first), of(second), second.length);

    assertThat(joined).isEqualTo(of(first, second));
  }

  private static long of(byte[]... parts) {
    var checksum = new CRC32();
    for (byte[] part : parts) {
      checksum.update(part);
    }
    return checksum.getValue();
  }
}
