package programme.nomination.receipts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A receipt as XHTML: first who was nominated by whom, then what the chain has of it, then the
 * content as its hash covers it, byte for byte.
 */
final class ReceiptPage {
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x{fffe}\\x{ffff}]");
  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
        font: 8pt 'DejaVu Sans', 'Droid Sans Fallback'; color: #555 } }
      body { font: 9.5pt/1.45 'DejaVu Sans', 'Droid Sans Fallback'; color: #111 }
      h1 { font-size: 17pt; margin: 0 0 2mm } h2 { font-size: 11.5pt; margin: 6mm 0 2mm; page-break-after: avoid }
      p { margin: 0 0 2mm } .lead { color: #444 }
      table { border-collapse: collapse; width: 100% } tr { page-break-inside: avoid }
      th { text-align: left; font-weight: normal; color: #444; width: 42mm }
      th, td { vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.4pt solid #bbb; word-wrap: break-word }
      .chain td { font: 8pt/1.5 'DejaVu Sans Mono' }
      .exact { font: 7.5pt/1.4 'DejaVu Sans Mono', 'DejaVu Sans', 'Droid Sans Fallback'; word-wrap: break-word }
      """;

  private final ReceiptView receipt;
  private final JsonNode content;

  /**
   * @param content null in JSON where it was erased
   */
  ReceiptPage(ReceiptView receipt, JsonNode content) {
    this.receipt = receipt;
    this.content = content;
  }

  String xhtml() {
    String title = "Receipt " + receipt.number() + " of the call " + receipt.call();
    return """
        <html lang="en"><head><title>%1$s</title><meta name="description" content="Receipt of a nomination"/>
        <style>%2$s</style></head><body>
        <h1>Receipt of a nomination</h1>
        <p class="lead">%1$s</p>
        %3$s
        <h2>In the chain of the call's receipts</h2>
        <div class="chain">%4$s</div>
        <h2>How to check it</h2>
        <p>contentHash is the SHA-256 of the salt (as bytes) followed by the content below, in UTF-8. hash is the SHA-256 of the
        RFC 8785 JSON of contentHash, number, previousHash and receivedAt. The previous receipt of the same call ends in previousHash;
        the first one names 64 zeros.</p>
        <h2>Content, as its hash covers it</h2>
        <p class="exact">%5$s</p>
        </body></html>
        """
        .formatted(
            text(title),
            STYLE,
            content.isNull() ? "<p>Its content was erased, as personal data.</p>" : nominated(),
            table(chain()),
            content.isNull() ? "erased" : text(receipt.content()));
  }

  private String nominated() {
    Map<String, String> facts = new LinkedHashMap<>();
    content.properties().forEach(member -> add(facts, member.getKey(), member.getValue()));
    return "<h2>What was received</h2>" + table(facts);
  }

  /** Whatever the content holds, so that nothing of it can be forgotten here. */
  private static void add(Map<String, String> facts, String name, JsonNode value) {
    if (value instanceof ObjectNode members) {
      members
          .properties()
          .forEach(member -> add(facts, name + "." + member.getKey(), member.getValue()));
    } else if (value.isArray()) {
      int n = 0;
      for (JsonNode item : value) {
        add(facts, name + "[" + n++ + "]", item);
      }
    } else if (!value.isNull()) {
      facts.put(name, value.asText());
    }
  }

  private Map<String, String> chain() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("nomination", receipt.nomination().toString());
    facts.put("call", receipt.call());
    facts.put("number", Long.toString(receipt.number()));
    facts.put("receivedAt", receipt.receivedAt().toString());
    facts.put("contentHash", receipt.contentHash());
    facts.put("previousHash", receipt.previousHash());
    facts.put("hash", receipt.hash());
    if (receipt.salt() != null) {
      facts.put("salt", receipt.salt());
    }
    return facts;
  }

  private static String table(Map<String, String> facts) {
    StringBuilder rows = new StringBuilder("<table>");
    facts.forEach(
        (name, value) ->
            rows.append("<tr><th>")
                .append(text(name))
                .append("</th><td dir=\"")
                .append(isRightToLeft(value) ? "rtl" : "ltr")
                .append("\">")
                .append(text(value))
                .append("</td></tr>"));
    return rows.append("</table>").toString();
  }

  /** By its first letter, as browsers do for {@code dir="auto"}. */
  private static boolean isRightToLeft(String value) {
    return value
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character::getDirectionality)
        .findFirst()
        .filter(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .isPresent();
  }

  private static String text(String value) {
    return UNPRINTABLE
        .matcher(value)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
