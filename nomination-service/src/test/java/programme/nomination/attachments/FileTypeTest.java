package programme.nomination.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import programme.kit.problem.Problem;

class FileTypeTest {
  @Test
  void each_kind_is_known_by_its_bytes() {
    assertThat(FileType.of(Files.pdf("Somebody"))).contains(FileType.PDF);
    assertThat(FileType.of(Files.docx())).contains(FileType.DOCX);
    assertThat(FileType.of(Files.picture("jpg"))).contains(FileType.JPEG);
    assertThat(FileType.of(Files.picture("png"))).contains(FileType.PNG);
  }

  @Test
  void what_only_begins_like_one_is_none() {
    assertThat(FileType.of(new byte[0])).isEmpty();
    assertThat(FileType.of(Files.utf8("<html><script>alert(1)</script></html>"))).isEmpty();
    assertThat(FileType.of(Files.utf8("%PDF-1.7\nnothing more"))).isEmpty();
    assertThat(FileType.of(Files.utf8("MZ" + text(Files.pdf("x"))))).isEmpty();
    assertThat(FileType.of(Files.picture("gif"))).isEmpty();
    assertThat(FileType.of(Files.picture("bmp"))).isEmpty();
    for (String format : new String[] {"png", "jpg"}) {
      byte[] whole = Files.picture(format);
      assertThat(FileType.of(Arrays.copyOf(whole, 12))).as("a cut %s", format).isEmpty();
    }
  }

  @Test
  void a_zip_is_a_document_only_with_the_parts_of_one() {
    for (String missing : Files.docxParts().keySet()) {
      Map<String, byte[]> parts = Files.docxParts();
      parts.remove(missing);
      assertThat(FileType.of(Files.zip(parts))).as("without %s", missing).isEmpty();
    }
    Map<String, byte[]> macros = Files.docxParts();
    macros.put("word/vbaProject.bin", new byte[] {1});
    assertThat(FileType.of(Files.zip(macros))).as("with macros").isEmpty();
    Map<String, byte[]> sheet = Files.docxParts();
    sheet.put("[Content_Types].xml", Files.utf8("<Types/>"));
    assertThat(FileType.of(Files.zip(sheet))).as("of another type").isEmpty();
    byte[] whole = Files.docx();
    assertThat(FileType.of(Arrays.copyOf(whole, whole.length / 3))).as("cut").isEmpty();
  }

  @Test
  void a_document_that_unpacks_without_end_is_refused_before_it_does() {
    byte[] bomb = Files.bomb();
    assertThat(bomb.length).isLessThan(Attachments.LARGEST);
    assertThatThrownBy(() -> FileType.of(bomb))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("unpacks to more than 128 MB");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
