package programme.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import programme.kit.references.SoftReferences;

/**
 * The soft references of rounds and published reports, which are public, and of reports still in
 * hand.
 */
@ApplicationScoped
class ReportingReferences implements SoftReferences {
  private static final String UNKNOWN =
      """
       where code is not null
         and not exists (select from read_plan_statement known where kind = 'work-plans' and known.plan = named.code)
         and not exists (select from read_meeting known where kind = 'meetings' and known.code = named.code)
         and not exists (select from read_decision known where kind = 'decisions' and known.code = named.code)
      """;
  private static final String OF_REPORTS =
      """
      select '/api/v1/reports/' || id as path, 'inResponseTo' as field, 'decisions' as kind,
        in_response_to ->> 'decision' as code, updated_at as since
      from report where published_at is %s
      """;

  @Override
  public String published() {
    return "select path, field, kind, code, since from ("
        + OF_REPORTS.formatted("not null")
        + """
        union all
        select '/api/v1/reporting-rounds/' || o.code, r.field, r.kind, r.code, o.updated_at
        from reporting_round o
        cross join lateral (values
          ('workPlan', 'work-plans', o.work_plan), ('for', 'meetings', o.meeting)) r (field, kind, code)) named
        """
        + UNKNOWN;
  }

  @Override
  public String confidential() {
    return "select path, field, kind, code, since from ("
        + OF_REPORTS.formatted("null")
        + ") named"
        + UNKNOWN;
  }
}
