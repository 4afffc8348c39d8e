package programme.partnership.channels;

/** Where progress is reported. */
public enum Channel {
  PROGRAMME,
  REGIONAL_CENTRE_REPORTS,
  AGENDA_ITEM
}
