package uk.safersheets.api.collection;

import uk.safersheets.collection.Total;

/** A partnership that is not in a total, and why. */
public record MissingReturnJson(String partnership, String why) {
    public static MissingReturnJson of(Total.Missing missing) {
        return new MissingReturnJson(missing.partnership(), missing.why());
    }
}
