package programme.partnership.contributions;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import programme.kit.http.Listing;
import programme.partnership.partners.Partner;

/** Which contributions are asked for; what is left out restricts nothing. */
public class ContributionFilter {
  @Parameter(description = "Contributions of this partner's organisation, under any of its codes")
  @QueryParam("contributor")
  @Size(max = 200)
  public String contributor;

  @Parameter(description = "Contributions of this kind")
  @QueryParam("kind")
  public Pledge.Kind kind;

  @Parameter(description = "Contributions in this currency")
  @QueryParam("currency")
  @Size(max = 3)
  public String currency;

  @Parameter(
      description = "true: those with an amount; false: those without, which no total counts")
  @QueryParam("withAmount")
  public Boolean withAmount;

  @Parameter(
      description = "true: those for the programme as a whole; false: those earmarked further")
  @QueryParam("programme")
  public Boolean programme;

  @Parameter(description = "Contributions earmarked for this partnership")
  @QueryParam("partnership")
  @Size(max = 200)
  public String partnership;

  @Parameter(description = "Contributions earmarked for items of this work plan")
  @QueryParam("workPlan")
  @Size(max = 200)
  public String workPlan;

  @Parameter(description = "Contributions earmarked for items of this key")
  @QueryParam("item")
  @Size(max = 200)
  public String item;

  @Parameter(description = "Contributions earmarked for the post of this name")
  @QueryParam("post")
  @Size(max = 200)
  public String post;

  @Parameter(description = "Contributions in response to this decision")
  @QueryParam("inResponseTo")
  @Size(max = 200)
  public String inResponseTo;

  Listing<Contribution> on(Listing<Contribution> list) {
    return conditions().entrySet().stream()
        .reduce(
            list,
            (filtered, one) ->
                filtered.and(one.getValue().text, one.getKey(), one.getValue().parameter),
            (one, other) -> other);
  }

  /** What the filter says of a contribution {@code e}, by the names of the parameters. */
  Map<String, Condition> conditions() {
    Map<String, Condition> all = new TreeMap<>();
    all.put(
        "contributor",
        new Condition(
            "e.contributor in :contributor",
            contributor == null ? null : Partner.codesOf(contributor)));
    all.put("kind", new Condition("e.kind = :kind", kind));
    all.put("currency", new Condition("e.currency = :currency", currency));
    all.put("partnership", new Condition("e.partnership = :partnership", partnership));
    all.put("workPlan", new Condition("e.workPlan = :workPlan", workPlan));
    all.put("item", new Condition("e.item = :item", item));
    all.put("post", new Condition("e.post = :post", post));
    all.put(
        "withAmount",
        new Condition(
            "case when e.amount is null then false else true end = :withAmount", withAmount));
    all.put(
        "programme",
        new Condition(
            "case when e.partnership is null and e.workPlan is null and e.post is null then true else false end = :programme",
            programme));
    all.put(
        "inResponseTo",
        new Condition(
            "cast(function('jsonb_extract_path_text', e.inResponseTo, 'decision') as string) = :inResponseTo",
            inResponseTo));
    all.values().removeIf(one -> one.parameter == null);
    return all;
  }

  record Condition(String text, Object parameter) {}
}
