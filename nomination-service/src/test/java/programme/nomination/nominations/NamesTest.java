package programme.nomination.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void case_width_composition_and_space_make_no_difference() {
    assertThat(Names.key("ＡＭＩＮＡ  diallo")).isEqualTo(Names.key(" Amina\u00A0Diallo\t"));
    assertThat(Names.key("Zoë")).isEqualTo(Names.key("ZOE\u0308"));
    assertThat(Names.key("Weiß")).isEqualTo(Names.key("WEISS"));
    assertThat(Names.key("ΝΙΚΟΣ")).isEqualTo(Names.key("Νικος"));
    assertThat(Names.key("a\u200Bb")).isEqualTo(Names.key("ab"));
  }

  @Test
  void accents_make_no_difference_where_alphabets_have_them() {
    assertThat(Names.key("José Nuñez")).isEqualTo(Names.key("Jose Nunez"));
    assertThat(Names.key("Nguyễn Thị Ánh")).isEqualTo(Names.key("NGUYEN THI ANH"));
    assertThat(Names.key("Νίκος")).isEqualTo(Names.key("ΝΙΚΟΣ"));
    assertThat(Names.key("Семён Андреев")).isEqualTo(Names.key("Семен Андреев"));
  }

  @Test
  void another_name_is_another_name() {
    assertThat(Names.key("Amina Diallo")).isNotEqualTo(Names.key("Aminata Diallo"));
    assertThat(Names.key("राम")).isNotEqualTo(Names.key("रम"));
    assertThat(Names.key("がく")).isNotEqualTo(Names.key("かく"));
  }
}
