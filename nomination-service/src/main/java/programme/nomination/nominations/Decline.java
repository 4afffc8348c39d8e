package programme.nomination.nominations;

import jakarta.validation.constraints.NotNull;
import programme.kit.vocabulary.Text;

/** Why a nomination is declined; read by its sender and the secretariat. */
record Decline(@NotNull Text reason) {}
