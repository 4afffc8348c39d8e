package programme.nomination.members;

import programme.kit.vocabulary.PartnerType;
import programme.kit.vocabulary.UnRegion;

/**
 * A member's organisation as everyone reads it.
 *
 * @param code absent for one that has no account and no record
 */
public record Organisation(
    String code, String name, PartnerType type, String country, UnRegion unRegion) {}
