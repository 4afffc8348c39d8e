package programme.partnership.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import programme.kit.problem.Problem;

/** The words of texts, as they are kept for searching and as they are asked for. */
public final class SearchWords {
  private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();

  /**
   * Marks that belong to no script of their own are accents and vowel points; those of one script
   * (Devanagari's vowels, say) are letters of it and stay.
   */
  private static final Transliterator PLAIN =
      Transliterator.getInstance(
          "NFD; [[:Mn:]&[:sc=Zinh:]] Remove; [\\u0640] Remove; [:Latin:] Latin-ASCII; NFC");

  private static final int LONGEST = 100;
  private static final int MOST_ASKED = 20;

  private SearchWords() {}

  /** Those of the texts, for the index; nulls are passed over. */
  public static List<String> of(Stream<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts
        .filter(Objects::nonNull)
        .forEach(
            text ->
                split(
                    text,
                    (run, unspaced) -> {
                      if (unspaced) {
                        words.addAll(letters(run));
                        words.addAll(pairs(run));
                      } else {
                        words.add(run);
                      }
                    }));
    return List.copyOf(words);
  }

  /**
   * What was asked for as a {@code tsquery}: all its words, each perhaps only the beginning of one.
   * Refuses with 400 what has no letter and no digit, and what has more than 20 words.
   */
  static String query(String asked) {
    Set<String> terms = new LinkedHashSet<>();
    split(
        asked,
        (run, unspaced) -> {
          if (unspaced && run.codePointCount(0, run.length()) > 1) {
            pairs(run).forEach(pair -> terms.add(quoted(pair)));
          } else {
            terms.add(quoted(run) + ":*");
          }
        });
    if (terms.isEmpty() || terms.size() > MOST_ASKED) {
      throw Problem.invalid("q", "Expected 1 to " + MOST_ASKED + " words of letters or digits.");
    }
    return String.join(" & ", terms);
  }

  /** Hands over words, and runs of letters of scripts without spaces, which it says. */
  private static void split(String text, BiConsumer<String, Boolean> taker) {
    String plain = PLAIN.transliterate(CASE_FOLDED.normalize(text)).replaceAll("['’ʼ]", " ");
    int start = 0;
    while (start < plain.length()) {
      boolean unspaced = isUnspaced(plain.codePointAt(start));
      int end = start;
      while (end < plain.length() && isUnspaced(plain.codePointAt(end)) == unspaced) {
        end += Character.charCount(plain.codePointAt(end));
      }
      String run = plain.substring(start, end);
      if (unspaced) {
        taker.accept(run, true);
      } else {
        words(run).forEach(word -> taker.accept(word, false));
      }
      start = end;
    }
  }

  private static boolean isUnspaced(int letter) {
    return UCharacter.isLetter(letter)
        && switch (UScript.getScript(letter)) {
          case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA -> true;
          default -> false;
        };
  }

  private static List<String> words(String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    List<String> found = new ArrayList<>();
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        found.add(cut(text.substring(start, end)));
      }
    }
    return found;
  }

  /** A lexeme has 2 kB at most. */
  private static String cut(String word) {
    return word.codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> letters(String run) {
    return run.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
  }

  private static List<String> pairs(String run) {
    List<String> letters = letters(run);
    List<String> pairs = new ArrayList<>();
    for (int n = 1; n < letters.size(); n++) {
      pairs.add(letters.get(n - 1) + letters.get(n));
    }
    return pairs;
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
