package uk.safersheets.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Submission;
import uk.safersheets.check.Check;
import uk.safersheets.contract.Contract;
import uk.safersheets.excel.WorkbookReader;
import uk.safersheets.json.Snapshot;

/** Checks a workbook, or a snapshot of one, against the template version it was made from. */
public final class CheckWorkbook {
    /** Where the day changes for the people whose rules have dates. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KnownTemplates templates;
    private final WorkbookReader reader;
    private final Clock clock;

    public CheckWorkbook(KnownTemplates templates, WorkbookReader reader, Clock clock) {
        this.templates = templates;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Checks a file.
     *
     * @param fileName as its sender knows it, for messages; null where that is not known
     * @throws uk.safersheets.excel.RefusedFile when it is no workbook of ours
     */
    public Checked file(byte[] bytes, String fileName) {
        return check(reader.open(bytes, fileName).submission());
    }

    /**
     * Checks a snapshot.
     *
     * @throws uk.safersheets.json.BadJson when it is no snapshot
     */
    public Checked snapshot(byte[] json) {
        var snapshot = Snapshot.read(json);
        var places = templates
                .find(snapshot.template(), snapshot.version())
                .map(known -> places(known.prepared().contract()))
                .orElse(Map.of());
        return check(snapshot.submission(name -> Optional.ofNullable(places.get(name))));
    }

    private Checked check(Submission submission) {
        var known = templates.find(submission.template(), submission.version());
        if (known.isEmpty() || known.get().retired()) {
            var newest = templates.newest(submission.template());
            return new Checked(submission, UnknownVersion.result(submission, newest), null);
        }
        var prepared = known.get().prepared();
        var result = Check.run(prepared, submission, LocalDate.ofInstant(clock.instant(), LONDON));
        return new Checked(submission, result, prepared.contract());
    }

    private static Map<String, CellRef> places(Contract contract) {
        var places = new TreeMap<String, CellRef>(String.CASE_INSENSITIVE_ORDER);
        contract.fields().forEach(field -> places.put(field.name(), field.at()));
        return places;
    }
}
