package programme.workplan.decisions;

import java.util.EnumSet;
import java.util.Set;

/** To whom a paragraph speaks: a type of partner, a body, the Secretariat, or all stakeholders. */
public enum AddresseeGroup {
  PARTY,
  SIGNATORY,
  GOVERNMENT_AGENCY,
  PRIVATE_SECTOR,
  NGO,
  IGO,
  REGIONAL_CENTRE,
  COORDINATING_CENTRE,
  ACADEMIA,
  FINANCIAL_INSTITUTION,
  MUNICIPALITY,
  OTHER,
  COP,
  OEWG,
  SECRETARIAT,
  ALL_STAKEHOLDERS;

  private static final Set<AddresseeGroup> NO_STAKEHOLDERS = EnumSet.of(COP, OEWG, SECRETARIAT);

  /** The groups under which this one is spoken to: every type of partner is a stakeholder too. */
  public Set<AddresseeGroup> spokenToAs() {
    return NO_STAKEHOLDERS.contains(this) ? EnumSet.of(this) : EnumSet.of(this, ALL_STAKEHOLDERS);
  }
}
