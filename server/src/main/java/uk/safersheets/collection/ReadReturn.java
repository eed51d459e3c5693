package uk.safersheets.collection;

import java.util.Objects;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.contract.Contract;

/** What a partnership gave, worked out anew by its template. */
public record ReadReturn(String partnership, Contract contract, Calculation calculation) {
    public ReadReturn {
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(calculation, "calculation");
    }

    /** Its template version as a number; 0 for one that is none. */
    int templateVersion() {
        String version = contract.version();
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
