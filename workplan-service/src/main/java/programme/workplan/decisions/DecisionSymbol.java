package programme.workplan.decisions;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import programme.workplan.meetings.Body;

/**
 * What can be told from a decision's printed symbol: {@code VIII/5} is the fifth decision of the
 * eighth COP, {@code OEWG-VI/19} the nineteenth of the sixth OEWG; later ones are printed {@code
 * BC-10/3} and {@code OEWG-8/1}.
 */
public record DecisionSymbol(Body body, int session, int number) {
  private static final Pattern FORM =
      Pattern.compile("(OEWG-)?(X{0,3}(?:IX|IV|V?I{0,3}))/([1-9][0-9]{0,3})");
  private static final Pattern ARABIC =
      Pattern.compile("(BC|OEWG)-([1-9][0-9]{0,2})/([1-9][0-9]{0,3})");
  private static final Map<Character, Integer> NUMERALS = Map.of('I', 1, 'V', 5, 'X', 10);

  /** Empty where the symbol has not this form, as {@code IX/…} while its number is blank. */
  static Optional<DecisionSymbol> parse(String printed) {
    if (printed == null) {
      return Optional.empty();
    }
    Matcher arabic = ARABIC.matcher(printed);
    if (arabic.matches()) {
      Body body = arabic.group(1).equals("BC") ? Body.COP : Body.OEWG;
      return Optional.of(of(body, Integer.parseInt(arabic.group(2)), arabic.group(3)));
    }
    Matcher form = FORM.matcher(printed);
    if (!form.matches() || form.group(2).isEmpty()) {
      return Optional.empty();
    }
    Body body = form.group(1) == null ? Body.COP : Body.OEWG;
    return Optional.of(of(body, roman(form.group(2)), form.group(3)));
  }

  private static DecisionSymbol of(Body body, int session, String number) {
    return new DecisionSymbol(body, session, Integer.parseInt(number));
  }

  private static int roman(String numeral) {
    int sum = 0;
    int right = 0;
    for (int i = numeral.length() - 1; i >= 0; i--) {
      int value = NUMERALS.get(numeral.charAt(i));
      sum += value < right ? -value : value;
      right = value;
    }
    return sum;
  }
}
