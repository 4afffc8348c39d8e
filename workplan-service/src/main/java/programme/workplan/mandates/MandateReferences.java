package programme.workplan.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/** The soft references of what becomes of mandates; all of it is public. */
@ApplicationScoped
class MandateReferences implements SoftReferences {
  @Override
  public String published() {
    return """
        select path, field, kind, code, since from (
          select '/api/v1/mandates/' || mandate || '/responses/' || id as path, 'organisation' as field,
            'partners' as kind, organisation as code, recorded_at as since
          from mandate_response
          union all
          select '/api/v1/mandates/' || mandate || '/status-changes/' || id, 'authority', 'decisions',
            authority ->> 'decision', recorded_at
          from mandate_status_change) named
        where code is not null
          and not exists (select from partner known where kind = 'partners' and known.code = named.code)
          and not exists (select from decision known where kind = 'decisions' and known.code = named.code)
        """;
  }
}
