package uk.safersheets.ledger;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a ledger has posted a transaction; what it does not say is empty. */
public record Code(String costCentre, String subjective, String project) {
    static final Comparator<Code> ORDER = Comparator.comparing(Code::costCentre)
            .thenComparing(Code::subjective)
            .thenComparing(Code::project);

    /** As a message names it: {@code 4410/5203}. */
    @Override
    public String toString() {
        String parts = Stream.of(costCentre, subjective, project)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        return parts.isEmpty() ? "no code" : parts;
    }
}
