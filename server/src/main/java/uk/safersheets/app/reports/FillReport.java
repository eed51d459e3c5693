package uk.safersheets.app.reports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import uk.safersheets.api.reports.FilledFigureJson;
import uk.safersheets.api.reports.LeftPlaceJson;
import uk.safersheets.app.NamedFile;
import uk.safersheets.app.access.Sight;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.word.fill.Figure;
import uk.safersheets.word.fill.Placeholder;
import uk.safersheets.word.fill.WordReport;

/** Fills the places of a Word report that name a figure. Nothing is kept of it. */
public final class FillReport {
    private final FigureBooks books;
    private final UploadLimits limits;
    private final Clock clock;

    public FillReport(FigureBooks books, UploadLimits limits, Clock clock) {
        this.books = books;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * With figures of the approved versions that somebody may read.
     *
     * @param withSources whether each figure gets a comment that says where it comes from
     * @throws uk.safersheets.excel.opc.RefusedFileException for what is no Word report
     */
    public FilledReport ofApproved(NamedFile report, Sight sight, boolean withSources) {
        return fill(report, books.approved(sight), withSources);
    }

    /**
     * With figures of workbooks that were sent.
     *
     * @throws uk.safersheets.excel.opc.RefusedFileException for what is no Word report, or no workbook of ours
     */
    public FilledReport ofFiles(NamedFile report, List<NamedFile> workbooks, boolean withSources) {
        return fill(report, books.files(workbooks), withSources);
    }

    private FilledReport fill(NamedFile report, List<FigureBook> from, boolean withSources) {
        var word = WordReport.open(report.name(), report.bytes(), limits);
        var find = new FindFigure(from);
        var found = new HashMap<String, FoundFigure>();
        var reasons = new HashMap<String, String>();
        var filled = new ArrayList<FilledFigureJson>();
        var left = new ArrayList<LeftPlaceJson>();
        var notes = new LinkedHashSet<String>();
        for (var place : word.placeholders()) {
            var figure = place.obstacleOrNull() == null ? find(find, place, found, reasons) : null;
            if (figure == null) {
                String why = place.obstacleOrNull() == null
                        ? reasons.getOrDefault(place.reference(), "")
                        : place.obstacleOrNull();
                left.add(new LeftPlaceJson(place.reference(), place.place(), why));
            } else {
                filled.add(told(place, figure));
                notes.add(figure.note());
                notes.add(SaidDirection.note(place, figure));
                if (place.isLost()) {
                    notes.add(lost(place));
                }
            }
        }
        notes.addAll(find.skipped());
        notes.remove("");
        if (filled.isEmpty() && left.isEmpty()) {
            notes.add(
                    "The report names no figure. Write, for example, {{Charnwood crime: All Crime, Change %}}, or give a"
                            + " content control such a tag.");
        }
        var figures = new HashMap<String, Figure>();
        found.forEach((reference, figure) -> figures.put(reference, new Figure(figure.shown(), figure.source())));
        byte[] bytes = filled.isEmpty() ? report.bytes() : word.filled(figures, withSources, clock.instant());
        return new FilledReport(bytes, filled, left, List.copyOf(notes));
    }

    private static @org.jspecify.annotations.Nullable FoundFigure find(
            FindFigure find, Placeholder place, Map<String, FoundFigure> found, Map<String, String> reasons) {
        String reference = place.reference();
        if (!found.containsKey(reference) && !reasons.containsKey(reference)) {
            try {
                found.put(reference, find.of(reference));
            } catch (NoFigureException none) {
                reasons.put(reference, none.reason());
            }
        }
        return found.get(reference);
    }

    private static String lost(Placeholder place) {
        return place.place()
                + ": the name of the figure is too long for Word to keep, so it is plain text now and is not"
                + " filled again. Keep the report with its braces, or write a shorter name: \"" + place.reference()
                + "\".";
    }

    private static FilledFigureJson told(Placeholder place, FoundFigure figure) {
        var book = figure.book();
        return new FilledFigureJson(
                place.reference(),
                place.place(),
                figure.shown(),
                book.name(),
                book.bookOrNull(),
                book.version() == 0 ? null : book.version(),
                figure.cell().toString(),
                figure.label(),
                book.approvedOrNull());
    }
}
