package programme.reporting.reports.note;

import java.util.List;
import programme.kit.vocabulary.Text;

/** A decision with its paragraphs, as far as a note prints them. */
record Decision(String code, String symbol, String meeting, List<Provision> paragraphs) {
  /** A paragraph of the preamble, or an operative one with the opening that it shares. */
  record Provision(String key, String number, String part, Text chapeau, Text text) {
    boolean isOperative() {
      return "OPERATIVE".equals(part);
    }
  }
}
