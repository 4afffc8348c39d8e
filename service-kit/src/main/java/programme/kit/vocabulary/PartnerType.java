package programme.kit.vocabulary;

/**
 * What an organisation is to the programme; also the constituencies of forums and the addressees of
 * decisions.
 */
public enum PartnerType {
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
  OTHER
}
