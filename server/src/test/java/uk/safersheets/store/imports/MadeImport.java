package uk.safersheets.store.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safersheets.app.Slug;
import uk.safersheets.imports.Count;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.ImportResult;
import uk.safersheets.imports.Membership;
import uk.safersheets.imports.Period;
import uk.safersheets.imports.SourceFile;
import uk.safersheets.imports.Unplaced;
import uk.safersheets.store.audit.AuditEvent;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Origin;
import uk.safersheets.store.db.Sha256;

/** An import to keep, as a test needs it. */
public final class MadeImport {
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final ImportKind kind;
    private final List<Period> periods = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Membership> members = new ArrayList<>();
    private String id = "id-" + System.nanoTime();
    private String partnership = "Charnwood";
    private String geography = "ward";
    private String vintage = "LSOA 2011";

    private MadeImport(ImportKind kind) {
        this.kind = kind;
    }

    public static MadeImport of(ImportKind kind) {
        return new MadeImport(kind);
    }

    public MadeImport id(String other) {
        id = other;
        return this;
    }

    public MadeImport partnership(String other) {
        partnership = other;
        return this;
    }

    public MadeImport geography(String other) {
        geography = other;
        return this;
    }

    public MadeImport vintage(String other) {
        vintage = other;
        return this;
    }

    public MadeImport month(String month) {
        return period(Period.of(YearMonth.parse(month)));
    }

    public MadeImport period(Period period) {
        periods.add(period);
        return this;
    }

    /** In the period that was named last. */
    public MadeImport count(String area, String type, long count) {
        counts.add(new Count(area, periods.get(periods.size() - 1).name(), type, count));
        return this;
    }

    public MadeImport member(String name, String group) {
        members.add(new Membership("", name, group));
        return this;
    }

    public NewImport made() {
        var result = new ImportResult(
                kind,
                List.of(new SourceFile(kind.word() + ".csv", Sha256.of(new byte[] {1}), 10)),
                vintage,
                "Open Government Licence v3.0",
                periods,
                counts.stream().sorted().toList(),
                members,
                Unplaced.of(Map.of("outside the partnership", 2L)),
                List.of());
        var act = new AuditEvent(NOON, "Ann", Origin.of("here"), EventType.IMPORTED, null, null, kind.word());
        return new NewImport(id, partnership, Slug.ofPartnership(partnership), geography, result, act);
    }

    public StoredImport keptIn(Imports imports) {
        return imports.keep(made(), Imports.Writing.ALONE);
    }

    /** A day, for short. */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
