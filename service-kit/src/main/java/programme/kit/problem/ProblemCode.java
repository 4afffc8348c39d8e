package programme.kit.problem;

/**
 * Every refusal of the system, once: its code (unique across services, part of the contract), its
 * HTTP status, its title, and what the caller can do about it. The page {@code /problems/<code>} is
 * made from this list.
 */
public enum ProblemCode {
  MALFORMED_JSON(
      400, "The body is not readable JSON", "Send well-formed JSON in UTF-8, each member once."),
  MALFORMED_CSV(
      400,
      "The body is not readable CSV",
      "Save it as CSV in UTF-8 (or as Excel's Unicode text), with the template's columns."),
  VALIDATION_FAILED(
      400,
      "The request breaks the shape that this operation takes",
      "Correct what each entry of errors points to."),
  UNAUTHENTICATED(
      401,
      "This operation needs a valid bearer token",
      "Send Authorization: Bearer with a token of the configured issuer that has not expired."),
  FORBIDDEN(
      403,
      "The token does not allow this operation",
      "Use a token with the role that the operation's documentation names, of the organisation"
          + " concerned."),
  NOT_FOUND(
      404,
      "There is nothing here, or nothing that this caller may see",
      "Check the path and the identifier."),
  METHOD_NOT_ALLOWED(
      405, "This path does not take this method", "Use one of the methods that Allow names."),
  NOT_ACCEPTABLE(
      406,
      "None of the accepted media types can be answered",
      "Accept one of the media types that the operation's documentation names."),
  PAYLOAD_TOO_LARGE(413, "The body is larger than this operation takes", "Send less, or in parts."),
  URI_TOO_LONG(414, "The address is longer than the server takes", "Shorten the query."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "This operation does not take this media type",
      "Send the media type that the operation's documentation names, in UTF-8."),
  HEADERS_TOO_LARGE(
      431, "The headers are larger than the server takes", "Send fewer or shorter headers."),
  BAD_REQUEST(
      400, "The request can't be understood", "Check the request line, the headers and the query."),
  PRECONDITION_REQUIRED(
      428,
      "This change needs If-Match",
      "Read the resource, and send its ETag in If-Match with the change."),
  PRECONDITION_FAILED(
      412,
      "The resource has changed since it was read",
      "Read it again, redo the change on what stands now, and send the new ETag in If-Match."),
  ALREADY_EXISTS(
      409,
      "There is one with this key already",
      "Read it; change it with PATCH; or choose another key."),
  EXTERNAL_ID_TAKEN(
      409,
      "This externalId was used for other content",
      "Use a new externalId for a new thing, or send the first content again."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "This Idempotency-Key came with another request",
      "Send the first request again as it was, or take a new key for a new request."),
  REQUEST_IN_PROGRESS(
      409,
      "A request with this Idempotency-Key is being worked on",
      "Send the same request with the same key again after the seconds that Retry-After names."),
  UNKNOWN_REFERENCE(
      422,
      "The request refers to something that this service does not know",
      "Check the code; where it was registered just now, try again in a few seconds."),
  BATCH_REFUSED(
      422,
      "Records of the batch are refused, so that none of it was stored",
      "Correct what refused points to and send the batch again, or send it with mode=PARTIAL."),
  REBUILD_RUNNING(
      409,
      "The read model is being rebuilt already",
      "Follow the rebuild that runs; when it has ended, order another if it is still wanted."),
  ILLEGAL_TRANSITION(
      409,
      "This step does not follow from where the thing stands",
      "Take one of the steps that allowed lists."),
  ALREADY_ANNULLED(
      409,
      "This entry has been annulled already",
      "Nothing is left to do; a right entry is recorded as a new one."),
  ALREADY_MERGED(
      409,
      "The record was merged into another already",
      "Use the record that mergedInto names; a wrong merger is annulled first."),
  OVERLAPPING_PARTICIPATION(
      409,
      "The partner has this role on some of these days already",
      "Choose days that don't overlap, or annul the wrong entry."),
  PLEDGE_EXCEEDED(
      409,
      "More would be received than is pledged",
      "Compare pledged and received in the problem; amend the pledge, or annul the wrong payment."),
  PLEDGE_WITHOUT_AMOUNT(
      409,
      "The contribution has no amount that a payment could count towards",
      "Amend the pledge first, with its amount and currency."),
  DECISION_NOT_ADOPTED(
      409,
      "The decision that is named has not been adopted",
      "Record the decision's adoption first."),
  MANDATE_WITHDRAWN(
      409,
      "The decision's text no longer has this paragraph",
      "Read the decision; act on the mandate of the paragraph that stands in its place."),
  PLAN_FROZEN(
      409, "This version of the plan is frozen", "Open the next version with an amendment."),
  AMENDMENT_OPEN(
      409, "The plan has an open version already", "Edit that version, then propose or adopt it."),
  ITEM_IN_USE(
      409,
      "Other items of the plan depend on this one",
      "Take it out of their dependsOn first, or take them out too."),
  MALFORMED_YAML(
      400,
      "The body is not YAML that is taken here",
      "Send one YAML 1.2 document in UTF-8, without anchors, aliases, tags and merge keys, each"
          + " member once."),
  CALL_CLOSED(
      409,
      "The call for nominations has closed",
      "Nothing can be sent to this call any more; the instants that judged it are in the problem."),
  CALL_NOT_OPEN(
      409, "The call for nominations has not opened", "Send the nomination from opensAt on."),
  CONSTITUENCY_MISMATCH(
      422,
      "The organisation is not of this call's constituency",
      "Send it to the forum whose constituencies name the organisation's type."),
  DUPLICATE_NOMINATION(
      409,
      "You have nominated this person for this call already",
      "Correct or withdraw the earlier nomination."),
  NO_SEAT_VACANT(409, "No seat is vacant in this forum", "Look at the forum's balance."),
  DRAFT_ONLY(409, "Only a draft can be changed", "What is published stays; make a revision."),
  REPORT_NOT_ASSEMBLED(
      409,
      "The report has not been assembled yet",
      "Read it as JSON, which tells how far it has come; ask for pages once it is a draft."),
  NOT_PUBLISHED(
      409, "Only what is published can be revised", "Publish the report first, or edit the draft."),
  INTERNAL_ERROR(
      500, "The service failed", "Try again; if it stays, tell the operator the traceId."),
  SERVICE_UNAVAILABLE(
      503,
      "The service can't answer just now",
      "Try again after the seconds that Retry-After names.");

  private final int status;
  private final String title;
  private final String remedy;

  ProblemCode(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  /** As in the contract: {@code call-closed}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The problem's type, a path that has a page. */
  public String type() {
    return "/problems/" + code();
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String remedy() {
    return remedy;
  }
}
