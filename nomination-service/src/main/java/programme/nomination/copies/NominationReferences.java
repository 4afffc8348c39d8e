package programme.nomination.copies;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/**
 * The soft references of forums, calls and members, which are public, and of nominations, which are
 * not.
 */
@ApplicationScoped
class NominationReferences implements SoftReferences {
  private static final String UNKNOWN =
      """
       where code is not null
         and not exists (select from partnership_copy known where kind = 'partnerships' and known.code = named.code)
         and not exists (select from partner_copy known where kind = 'partners' and known.code = named.code)
         and not exists (select from decision_copy known where kind = 'decisions' and known.code = named.code)
      """;

  @Override
  public String published() {
    return """
        select path, field, kind, code, since from (
          select '/api/v1/forums/' || code as path, 'partnership' as field, 'partnerships' as kind,
            partnership as code, updated_at as since
          from forum
          union all
          select '/api/v1/calls/' || c.id, r.field, 'decisions', r.code, c.updated_at
          from call c
          cross join lateral (values
            ('authority', c.authority ->> 'decision'),
            ('inResponseTo', c.in_response_to ->> 'decision')) r (field, code)
          union all
          select '/api/v1/forums/' || forum || '/members/' || id, 'organisation', 'partners',
            organisation ->> 'code', recorded_at
          from member) named
        """
        + UNKNOWN;
  }

  @Override
  public String confidential() {
    return """
        select path, field, kind, code, since from (
          select '/api/v1/nominations/' || n.id as path, 'interests' as field, 'partnerships' as kind,
            jsonb_array_elements_text(r.content::jsonb -> 'interests') as code, r.received_at as since
          from nomination n join receipt r on r.call = n.call and r.number = n.receipt
          where r.content is not null
          union all
          select '/api/v1/nominations/' || id, 'organisation', 'partners', organisation ->> 'code', received_at
          from nomination) named
        """
        + UNKNOWN;
  }
}
