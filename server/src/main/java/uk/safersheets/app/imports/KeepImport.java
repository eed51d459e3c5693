package uk.safersheets.app.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import uk.safersheets.app.Slug;
import uk.safersheets.cell.Plural;
import uk.safersheets.imports.BadImportException;
import uk.safersheets.imports.ImportProgress;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Period;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.NewImport;
import uk.safersheets.store.imports.StoredImport;

/** Reads what somebody wants imported and keeps all of it, or nothing. */
public final class KeepImport {
    private static final String LSOA = "LSOA";

    private static final int LONGEST_NAME = 400;
    private static final int SHOWN = 40;

    private final ImportReading reading;
    private final Imports imports;
    private final Clock clock;

    public KeepImport(ImportReading reading, Imports imports, Clock clock) {
        this.reading = reading;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Reads it and keeps it.
     *
     * @param id that it gets
     * @throws uk.safersheets.imports.BadImportException when it cannot be read, with what to do
     * @throws uk.safersheets.imports.ImportCancelledException when one of the two stopped it
     */
    public StoredImport run(String id, ImportOrder order, ImportProgress progress, Imports.Writing writing)
            throws IOException {
        return keep(id, order, read(order, progress), writing);
    }

    /** What its files hold; nothing is kept. */
    public ImportResult read(ImportOrder order, ImportProgress progress) throws IOException {
        return reading.read(order, progress);
    }

    /**
     * Keeps what was read.
     *
     * @throws BadImportException when something in it has a name that is none
     */
    public StoredImport keep(String id, ImportOrder order, ImportResult result, Imports.Writing writing) {
        String geography = geography(order, result);
        requireNames(result, geography);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var act = new AuditEvent(
                at,
                order.person().name(),
                order.person().origin(),
                EventType.IMPORTED,
                null,
                null,
                telling(order, result));
        String owner = Slug.ofPartnership(order.partnership());
        return imports.keep(new NewImport(id, order.partnership(), owner, geography, result, act), writing);
    }

    /** By which counts are looked up; longer ones are no names, and not every store can. */
    private static void requireNames(ImportResult result, String geography) {
        var breaks = result.breaks().stream();
        Stream.of(
                        Stream.of(geography),
                        result.counts().stream().flatMap(count -> Stream.of(count.area(), count.type())),
                        result.periods().stream().map(Period::name),
                        breaks.flatMap(one -> Stream.concat(Stream.of(one.area()), one.was().stream())),
                        result.unplaced().reasons().keySet().stream())
                .flatMap(names -> names)
                .filter(name -> name.length() > LONGEST_NAME)
                .findFirst()
                .ifPresent(name -> {
                    throw new BadImportException(
                            "The name that begins with \"" + name.substring(0, SHOWN)
                                    + "\" has more than " + LONGEST_NAME
                                    + " characters. Shorten it in the file, and see whether a quote mark is missing before it.");
                });
    }

    /** What the areas of its counts, or the groups of a lookup, are. */
    private String geography(ImportOrder order, ImportResult result) {
        var options = order.options();
        return switch (result.kind()) {
            case POLICE_UK -> options.isByDistrict() ? ReadOrder.DISTRICT : areas(order);
            case AREA_LOOKUP -> Objects.requireNonNullElse(options.areaColumn(), "");
            case POPULATION -> result.vintage().startsWith(LSOA) ? result.vintage() : "";
            case HOME_OFFICE, FAMILY_GROUP -> "";
        };
    }

    /** Those of the lookup that small areas are counted by. */
    private String areas(ImportOrder order) {
        var options = order.options();
        if (options.lookup() != null) {
            return Objects.requireNonNullElse(
                    options.areaColumn(), options.lookup().name());
        }
        return ReadOrder.lookup(imports, order).map(StoredImport::geography).orElse(ReadOrder.DISTRICT);
    }

    private static String telling(ImportOrder order, ImportResult result) {
        var periods = result.periods();
        String when = periods.isEmpty()
                ? ""
                : ", " + periods.get(0).name()
                        + (periods.size() == 1
                                ? ""
                                : " to " + periods.get(periods.size() - 1).name());
        return result.kind().word() + " of " + order.partnership() + ": "
                + Plural.count(result.files().size(), "file") + when + ", "
                + Plural.count(result.unplaced().rows(), "row") + " not placed";
    }
}
