package programme.nomination.nominations;

import java.time.Instant;
import java.util.UUID;

/** The data of {@code programme.personal-data.erased.v1}: of which nomination, and when. */
public record PersonalDataErased(UUID id, Instant recordedAt) {}
