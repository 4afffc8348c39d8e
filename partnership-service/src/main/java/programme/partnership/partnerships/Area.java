package programme.partnership.partnerships;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import programme.kit.vocabulary.Country;
import programme.kit.vocabulary.Text;
import programme.kit.vocabulary.UnRegion;

/** Where work is done: the label as printed, and beside it what could be told from it. */
public record Area(
    @NotNull Text label,
    UnRegion unRegion,
    @Size(min = 1, max = 200) String subRegion,
    Country country,
    @Size(min = 1, max = 200) String city) {}
