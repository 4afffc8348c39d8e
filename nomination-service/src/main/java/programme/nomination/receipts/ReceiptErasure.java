package programme.nomination.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** All receipts of a nomination, for whoever exports or erases personal data. */
@ApplicationScoped
public class ReceiptErasure {
  private final EntityManager entities;

  ReceiptErasure(EntityManager entities) {
    this.entities = entities;
  }

  /** Of its submission, its corrections and its attachments. */
  public List<ReceiptView> of(UUID nomination) {
    return Receipt.allOf(nomination).stream().map(ReceiptView::of).toList();
  }

  /**
   * Deletes content and salt; what the chain covers stays, and without the salt no guess at the
   * content can be tested. The service's own role may change no receipt: a function of the owner's
   * does this, and nothing else.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID nomination) {
    entities.flush();
    entities
        .createNativeQuery("select erase_receipts(:nomination)", Integer.class)
        .setParameter("nomination", nomination)
        .getSingleResult();
    entities.clear();
  }
}
