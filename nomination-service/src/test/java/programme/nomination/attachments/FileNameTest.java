package programme.nomination.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import programme.kit.problem.Problem;

class FileNameTest {
  @Test
  void the_name_is_read_as_rfc_6266_writes_it() {
    assertThat(name("attachment; filename=\"CV.pdf\"")).isEqualTo("CV.pdf");
    assertThat(name("attachment; filename=CV.pdf")).isEqualTo("CV.pdf");
    assertThat(name("attachment; filename=\"a.pdf\"; filename*=UTF-8''%E7%AE%80%E5%8E%86+1.pdf"))
        .isEqualTo("简历+1.pdf");
    assertThat(name(null)).isEqualTo("attachment.pdf");
    assertThat(name(" ")).isEqualTo("attachment.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attachment",
        "attachment; filename=\"\"",
        "attachment; filename=\"../../etc/passwd\"",
        "attachment; filename=\"a\\\\b.pdf\"",
        "attachment; filename*=UTF-8''a%0D%0ASet-Cookie:%20x.pdf",
        "attachment; filename*=UTF-8''a%E2%80%AEfdp.exe",
        "attachment; filename*=UTF-8''%FF.pdf",
        "attachment; filename*=UTF-8''%zz.pdf"
      })
  void a_name_that_no_file_could_have_is_refused(String header) {
    assertThatThrownBy(() -> name(header)).isInstanceOf(Problem.class);
  }

  @Test
  void a_download_has_its_name_in_both_forms() {
    assertThat(new FileName("简历 \"1\".pdf").asAttachment())
        .isEqualTo(
            "attachment; filename=\"__ _1_.pdf\"; filename*=UTF-8''%E7%AE%80%E5%8E%86%20%221%22.pdf");
  }

  private static String name(String header) {
    return FileName.of(header, "attachment.pdf").value();
  }
}
