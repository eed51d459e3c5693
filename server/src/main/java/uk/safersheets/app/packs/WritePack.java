package uk.safersheets.app.packs;

import java.util.List;
import java.util.Optional;
import uk.safersheets.app.content.ReadContent;
import uk.safersheets.charts.Chart;
import uk.safersheets.charts.VersionCharts;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.document.Document;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.store.book.Book;
import uk.safersheets.store.version.Version;

/** Makes the one page of a version; which one it is follows from what the tables of its template are for. */
public final class WritePack {
    private final ReadContent contents;

    public WritePack(ReadContent contents) {
        this.contents = contents;
    }

    /**
     * The page; empty where the version holds no table that one is made of.
     *
     * @throws uk.safersheets.store.retention.DisposedException when its workbook is no more
     */
    public Optional<Document> run(Book book, Version version, SignOffStatus standing) {
        return contents.of(version)
                .workedOut()
                .flatMap(content -> pack(new PackedVersion(book, version.number(), standing, content)));
    }

    private static Optional<Document> pack(PackedVersion version) {
        var charts = charts(version.content());
        return chart(charts, "ranking")
                .map(ranking -> new PriorityPack(version, ranking).made())
                .or(() -> chart(charts, "changes").map(changes -> new QuarterPack(version, changes).made()));
    }

    private static List<Chart> charts(WorkedOut content) {
        return VersionCharts.of(content.contract(), content.submission(), content.calculation());
    }

    private static Optional<Chart> chart(List<Chart> charts, String id) {
        return charts.stream().filter(chart -> chart.id().equals(id)).findFirst();
    }
}
