package uk.safersheets.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A template that cannot be used as it is; carries everything found wrong, not only the first thing. */
public final class FaultyTemplateException extends RuntimeException {
    private final transient List<TemplateFault> faults;

    public FaultyTemplateException(List<TemplateFault> faults) {
        super(faults.stream().map(TemplateFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
