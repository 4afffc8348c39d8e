package programme.nomination.calls;

import jakarta.validation.constraints.NotNull;
import programme.kit.vocabulary.Text;

/** Why a call runs before the decision that it rests on has been adopted. */
public record Provisional(@NotNull Text reason) {}
