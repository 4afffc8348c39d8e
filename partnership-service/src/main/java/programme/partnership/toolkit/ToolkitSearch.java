package programme.partnership.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import programme.kit.http.Page;
import programme.kit.http.PageRequest;
import programme.kit.problem.Problem;
import programme.kit.vocabulary.DocumentReference;
import programme.partnership.search.RankedWords;

/**
 * Resources by their words, those first that fit best; answered from the index on {@code search}.
 */
@ApplicationScoped
class ToolkitSearch {
  /** What stands and has all words; then what of it comes behind the page before. */
  static final String RANKED =
      """
      select id, rank from (
        select id, ts_rank(search, asked) as rank
        from toolkit_resource, cast(:asked as tsquery) as asked
        where search @@ asked and annulment is null
          and (:kind = '' or kind = :kind) and (:adoption = '' or adoption = :adoption)
          and (:partnership = '' or jsonb_exists(partnerships, :partnership))) found
      where rank < cast(:rank as float4) or rank = cast(:rank as float4) and id > cast(:id as uuid)
      order by rank desc, id
      """;

  private static final Pattern PLACE =
      Pattern.compile("([0-9.eE+-]{1,20}|Infinity) ([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final String FIRST = "Infinity 00000000-0000-0000-0000-000000000000";

  private final EntityManager entities;

  ToolkitSearch(EntityManager entities) {
    this.entities = entities;
  }

  private record Found(UUID id, Float rank) {
    String place() {
      return rank + " " + id;
    }
  }

  /** Keeps the words by which the resource is found from now on. */
  void index(ToolkitResource resource) {
    DocumentReference document = resource.document;
    Stream<String> rest =
        Stream.concat(
            resource.partnerships.stream(),
            document == null
                ? Stream.empty()
                : Stream.concat(
                    Stream.ofNullable(document.symbol()),
                    Stream.ofNullable(document.title())
                        .flatMap(t -> t.values().values().stream())));
    entities
        .createNativeQuery(
            "update toolkit_resource set search = cast(:words as tsvector) where id = :id")
        .setParameter("words", RankedWords.vector(resource.title.values().values().stream(), rest))
        .setParameter("id", resource.id)
        .executeUpdate();
  }

  Page<ToolkitResources.View> find(String q, ToolkitFilter filter, PageRequest page) {
    String asked = RankedWords.query(q);
    return Page.of(
        page,
        (place, count) -> ranked(asked, filter, place, count),
        Found::place,
        found -> ToolkitResources.View.of(entities.find(ToolkitResource.class, found.id())));
  }

  private List<Found> ranked(String asked, ToolkitFilter filter, String place, int count) {
    Matcher after = PLACE.matcher(place.isEmpty() ? FIRST : place);
    if (!after.matches()) {
      throw Problem.invalid("after", "This is no cursor of this list; follow next.");
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(RANKED, Object[].class)
            .setParameter("asked", asked)
            .setParameter("kind", filter.kind == null ? "" : filter.kind.name())
            .setParameter("adoption", filter.adoption == null ? "" : filter.adoption.name())
            .setParameter("partnership", filter.partnership == null ? "" : filter.partnership)
            .setParameter("rank", after.group(1))
            .setParameter("id", after.group(2))
            .setMaxResults(count)
            .getResultList();
    return rows.stream().map(row -> new Found((UUID) row[0], (Float) row[1])).toList();
  }
}
