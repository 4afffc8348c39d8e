package programme.kit.feed;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A CloudEvent as the feed writes it, for OpenAPI alone: the bytes are made by CloudEvents' own
 * format.
 */
@Schema(
    name = "CloudEvent",
    requiredProperties = {
      "specversion",
      "id",
      "source",
      "type",
      "subject",
      "time",
      "datacontenttype",
      "dataschema",
      "sequence",
      "epoch",
      "data"
    })
record StructuredEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String dataschema,
    String sequence,
    int epoch,
    String traceparent,
    Map<String, Object> data) {}
