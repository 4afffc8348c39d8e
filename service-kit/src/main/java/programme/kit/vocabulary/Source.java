package programme.kit.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where a fact stands. Our own policies name {@code POLICY} as their document.
 *
 * @param document symbol or name of the document
 * @param place paragraph, row or footnote in it
 */
public record Source(
    @NotBlank @Size(max = 200) String document, @NotBlank @Size(max = 2000) String place) {}
