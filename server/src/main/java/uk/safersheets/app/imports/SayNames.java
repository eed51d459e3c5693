package uk.safersheets.app.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.safersheets.app.Person;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.names.NameKind;
import uk.safersheets.imports.names.NameMeaning;
import uk.safersheets.store.imports.ImportNames;
import uk.safersheets.store.imports.NameMeant;

/** What a partnership says that names in the files it imports mean, each from a day on. */
public final class SayNames {
    private final ImportNames names;
    private final Clock clock;

    public SayNames(ImportNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * Remembers what a name means; what was said of it before stays.
     *
     * @param means empty where it stands for itself again
     * @param from for periods that begin on this day or later
     */
    public NameMeant say(
            String partnership,
            ImportKind kind,
            NameKind what,
            String name,
            String means,
            LocalDate from,
            Person person) {
        var said = new NameMeant(
                0,
                partnership,
                kind,
                what.word(),
                name,
                means,
                from,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person.actor());
        return names.keep(said, Slug.ofPartnership(partnership), person.origin());
    }

    /** All that was ever said in a partnership, oldest first. */
    public List<NameMeant> of(String partnership) {
        return names.of(Slug.ofPartnership(partnership));
    }

    /** What holds now for files of a kind: of what was said of one name from one day on, only the last. */
    public List<NameMeaning> holding(String partnership, ImportKind kind) {
        var last = new LinkedHashMap<List<Object>, NameMeant>();
        of(partnership).stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> last.put(List.of(one.what(), one.name(), one.validFrom()), one));
        var meanings = new ArrayList<NameMeaning>();
        last.values().stream()
                .sorted((one, other) -> one.validFrom().compareTo(other.validFrom()))
                .forEach(one -> meanings.add(new NameMeaning(
                        one.what().equals(NameKind.AREA.word()) ? NameKind.AREA : NameKind.TYPE,
                        one.name(),
                        one.means().isEmpty() ? one.name() : one.means(),
                        one.validFrom(),
                        null,
                        one.by().name(),
                        DayFormat.dayOf(one.at()),
                        "")));
        return meanings;
    }
}
