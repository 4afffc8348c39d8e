package programme.workplan.workplans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The text of a version as it was answered when it was frozen. It is kept as text, so that no later
 * edit, event or program changes a byte of it.
 */
@Entity
@Immutable
@Table(name = "work_plan_text")
@IdClass(PlanVersion.Key.class)
public class FrozenText extends PanacheEntityBase {
  @Id
  @Column(name = "work_plan")
  String workPlan;

  @Id int number;
  String document;

  @Column(name = "frozen_at")
  Instant frozenAt;

  /** Keeps the text of a version that is frozen now; one that was before has its text already. */
  static void keep(WorkPlan plan, PlanVersion version, ObjectMapper json) {
    if (findById(new PlanVersion.Key(plan.code, version.number)) != null) {
      return;
    }
    FrozenText text = new FrozenText();
    text.workPlan = plan.code;
    text.number = version.number;
    text.frozenAt = version.frozenAt();
    text.document = write(PlanText.of(plan, version, text.frozenAt), json);
    text.persist();
  }

  /** The text as it stands: not read as what this program takes a {@link PlanText} to be. */
  @SuppressWarnings("unchecked")
  RestResponse<PlanText> answer(ObjectMapper json) {
    try {
      RestResponse<?> answer = RestResponse.ok(json.readTree(document));
      return (RestResponse<PlanText>) answer;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The text of a version can't be read", e);
    }
  }

  private static String write(PlanText text, ObjectMapper json) {
    try {
      return json.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The text of a version can't be written", e);
    }
  }
}
