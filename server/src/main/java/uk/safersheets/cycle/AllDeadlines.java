package uk.safersheets.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What several sources know of, by day. */
public record AllDeadlines(List<Deadlines> sources) implements Deadlines {
    public AllDeadlines {
        sources = List.copyOf(sources);
    }

    @Override
    public List<Deadline> of(String partnership, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.of(partnership, from, to).stream())
                .sorted(Comparator.comparing(Deadline::due))
                .toList();
    }
}
