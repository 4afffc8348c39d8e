package programme.partnership.references;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/** The soft references of the registry; all of it is public. */
@ApplicationScoped
class RegistryReferences implements SoftReferences {
  @Override
  public String published() {
    return """
        select path, field, kind, code, since from (
          select '/api/v1/partnerships/' || p.code as path, r.field, r.kind, r.code, p.updated_at as since
          from partnership p
          cross join lateral (values
            ('throughCentre', 'partners', p.through_centre ->> 'centre'),
            ('umbrella', 'partners', p.umbrella ->> 'ledBy'),
            ('inResponseTo', 'decisions', p.in_response_to ->> 'decision')) r (field, kind, code)
          union all
          select '/api/v1/projects/' || p.code, r.field, r.kind, r.code, p.updated_at
          from project p
          cross join lateral (
            values
              ('partnership', 'partnerships', p.partnership),
              ('inResponseTo', 'decisions', p.in_response_to ->> 'decision')
            union all
            select 'implementers', 'partners', jsonb_array_elements_text(p.implementers)) r (field, kind, code)
          union all
          select '/api/v1/partnerships/' || partnership || '/status-changes/' || id, 'authority', 'decisions',
            authority ->> 'decision', recorded_at
          from status_change
          union all
          select '/api/v1/partnerships/' || partnership || '/determinations/' || id, 'authority', 'decisions',
            authority ->> 'decision', recorded_at
          from determination
          union all
          select '/api/v1/reporting-defaults/' || id, 'authority', 'decisions', authority ->> 'decision', recorded_at
          from reporting_default
          union all
          select '/api/v1/contributions/' || c.id, r.field, r.kind, r.code, c.updated_at
          from contribution c
          cross join lateral (values
            ('contributor', 'partners', c.contributor),
            ('earmark', 'partnerships', c.partnership),
            ('earmark', 'items', c.work_plan || '/' || c.item),
            ('inResponseTo', 'decisions', c.in_response_to ->> 'decision')) r (field, kind, code)
          union all
          select '/api/v1/toolkit-resources/' || id, 'partnerships', 'partnerships',
            jsonb_array_elements_text(partnerships), updated_at
          from toolkit_resource) named
        where code is not null
          and not exists (select from decision_copy known where kind = 'decisions' and known.code = named.code)
          and not exists (select from partner known where kind = 'partners' and known.code = named.code)
          and not exists (select from partnership known where kind = 'partnerships' and known.code = named.code)
          and not exists (select from plan_item_copy known
            where kind = 'items' and known.plan || '/' || known.item = named.code)
        """;
  }
}
