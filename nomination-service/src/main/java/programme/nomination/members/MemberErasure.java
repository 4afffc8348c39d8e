package programme.nomination.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The members that a nomination has brought, for whoever exports or erases personal data. */
@ApplicationScoped
public class MemberErasure {
  public List<MemberView> of(UUID nomination) {
    return Member.<Member>list("nomination = ?1 order by id", nomination).stream()
        .map(member -> MemberView.of(member, true))
        .toList();
  }

  /** Deletes the persons' names; the organisations' seats stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID nomination) {
    Member.update("name = null where nomination = ?1", nomination);
  }
}
