package uk.safersheets.app.imports;

import java.time.Instant;
import java.util.List;
import uk.safersheets.api.imports.ImportState;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.store.imports.NodeImports;

/**
 * What is told of an import that is not kept, whichever node reads it.
 *
 * @param files their names, in the order in which they are read
 * @param by who asked for it
 * @param before how many are read before it
 */
public record ImportTold(
        String id,
        String partnership,
        ImportKind kind,
        List<String> files,
        String by,
        Instant asked,
        long before,
        ImportJob.Standing standing) {

    /** Of one that this node reads. */
    static ImportTold of(ImportJob job, long before) {
        var order = job.order();
        return new ImportTold(
                job.id(),
                order.partnership(),
                order.kind(),
                order.files().stream().map(ImportSource::name).toList(),
                order.person().name(),
                job.asked(),
                before,
                job.standing());
    }

    /** Of one that another node reads. */
    static ImportTold of(NodeImports.Row row) {
        return new ImportTold(
                row.id(),
                row.partnership(),
                ImportKind.of(row.kind()).orElseThrow(),
                row.files(),
                row.by(),
                row.asked(),
                row.ahead(),
                new ImportJob.Standing(
                        ImportState.of(row.state()),
                        row.file(),
                        row.done(),
                        row.whole(),
                        row.rows(),
                        row.problem(),
                        null));
    }

    ImportTold failed(String problem) {
        var ended = new ImportJob.Standing(ImportState.FAILED, standing.file(), 0, 0, 0, problem, null);
        return new ImportTold(id, partnership, kind, files, by, asked, 0, ended);
    }

    /** For the other nodes. */
    NodeImports.Row row() {
        return new NodeImports.Row(
                id,
                partnership,
                kind.word(),
                files,
                by,
                asked,
                standing.state().word(),
                before,
                standing.file(),
                standing.done(),
                standing.of(),
                standing.rows(),
                standing.problem());
    }
}
