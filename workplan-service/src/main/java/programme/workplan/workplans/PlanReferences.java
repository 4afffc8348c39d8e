package programme.workplan.workplans;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/** The soft references of plans: public with the version in force, the secretariat's in a draft. */
@ApplicationScoped
class PlanReferences implements SoftReferences {
  private static final String OF_VERSIONS =
      """
      select path, field, kind, code, since from (
        select '/api/v1/work-plans/' || v.work_plan || '/items/' || (i ->> 'key') as path, r.field, r.kind, r.code,
          coalesce(v.adopted_at, v.proposed_at, p.updated_at) as since
        from work_plan p
        join work_plan_version v on v.work_plan = p.code and %s
        cross join jsonb_array_elements(v.content -> 'items') i
        cross join lateral (values
          ('partnership', 'partnerships', i ->> 'partnership'),
          ('forum', 'forums', i ->> 'forum'),
          ('meeting', 'meetings', i ->> 'meeting'),
          ('inResponseTo', 'decisions', i -> 'inResponseTo' ->> 'decision')) r (field, kind, code)) named
      where code is not null
        and not exists (select from partnership known where kind = 'partnerships' and known.code = named.code)
        and not exists (select from forum known where kind = 'forums' and known.code = named.code)
        and not exists (select from meeting known where kind = 'meetings' and known.code = named.code)
        and not exists (select from decision known where kind = 'decisions' and known.code = named.code)
      """;

  @Override
  public String published() {
    return OF_VERSIONS.formatted("v.number = p.in_force");
  }

  @Override
  public String confidential() {
    return OF_VERSIONS.formatted("v.number = p.latest and v.status = 'DRAFT'");
  }
}
