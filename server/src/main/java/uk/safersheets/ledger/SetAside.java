package uk.safersheets.ledger;

import java.util.Objects;

/**
 * A row or a tab of an export that a person leaves out.
 *
 * @param place as the reading report names it: {@code row 14}, {@code May, row 14}, {@code tab May}; with several files
 *     after the file's name, {@code may.csv, row 14}
 * @param reason printed on the statement
 */
public record SetAside(String place, String reason) {
    public SetAside {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }
}
