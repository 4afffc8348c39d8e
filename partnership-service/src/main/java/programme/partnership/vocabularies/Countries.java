package programme.partnership.vocabularies;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.Source;

/** The countries of ISO 3166-1, named as Unicode's CLDR names them in the JDK that runs this. */
final class Countries {
  private Countries() {}

  static Vocabulary vocabulary() {
    return new Vocabulary(
        "countries",
        Vocabulary.label(
            Map.of(
                "ar", "البلدان",
                "en", "Countries",
                "es", "Países",
                "fr", "Pays",
                "ru", "Страны",
                "zh", "国家")),
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .sorted()
            .map(Countries::term)
            .toList(),
        List.of(
            new Source("Unicode CLDR", "names of territories, as in the JDK " + jdk()),
            new Source(
                "United Nations, Department for General Assembly and Conference Management",
                "Regional groups of Member States")));
  }

  private static Vocabulary.Term term(String code) {
    Locale country = new Locale.Builder().setRegion(code).build();
    return new Vocabulary.Term(
        code,
        Vocabulary.label(
            Vocabulary.LANGUAGES.stream()
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        language -> country.getDisplayCountry(Locale.forLanguageTag(language))))),
        new Country(code).unRegion().orElse(null));
  }

  private static int jdk() {
    return Runtime.version().feature();
  }
}
