package programme.workplan.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import programme.workplan.meetings.Body;

class DecisionSymbolTest {
  @ParameterizedTest
  @CsvSource({
    "VIII/5,COP,8,5",
    "OEWG-VI/19,OEWG,6,19",
    "IX/1,COP,9,1",
    "XIV/10,COP,14,10",
    "X/3,COP,10,3",
    "BC-10/3,COP,10,3",
    "OEWG-8/1,OEWG,8,1"
  })
  void a_symbol_tells_body_session_and_number(String printed, Body body, int session, int number) {
    assertThat(DecisionSymbol.parse(printed)).contains(new DecisionSymbol(body, session, number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IX/…",
        "/5",
        "VIIII/5",
        "VIII/0",
        "UNEP/CHW.9/9",
        "viii/5",
        "VIII/5 ",
        "BC-0/1",
        "BC-10/…"
      })
  void what_has_another_form_stays_unparsed(String printed) {
    assertThat(DecisionSymbol.parse(printed)).isEmpty();
  }
}
