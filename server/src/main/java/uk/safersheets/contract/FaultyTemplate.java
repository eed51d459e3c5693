package uk.safersheets.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be used as it is; carries everything found wrong, not only the first thing. */
public final class FaultyTemplate extends RuntimeException {
    private final transient List<Fault> faults;

    public FaultyTemplate(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
