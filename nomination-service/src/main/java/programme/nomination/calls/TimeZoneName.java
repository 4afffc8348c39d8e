package programme.nomination.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An IANA time zone by its name, such as Europe/Zurich. */
@Schema(type = SchemaType.STRING, examples = "Europe/Zurich")
record TimeZoneName(@JsonValue String name) {
  @JsonCreator
  TimeZoneName {
    if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException("this is no IANA time zone, such as Europe/Zurich");
    }
  }

  /** The first instant of this day here, which is not always midnight. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneId.of(name)).toInstant();
  }
}
