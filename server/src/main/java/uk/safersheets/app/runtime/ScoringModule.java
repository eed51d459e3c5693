package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.scoring.AgreeScores;
import uk.safersheets.app.scoring.CollectScores;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.scoring.Scorings;
import uk.safersheets.store.version.Versions;

/** Several agencies' scores of one version, and the version they agree on. */
public record ScoringModule(CollectScores collect, AgreeScores agree) {

    static ScoringModule of(
            Database database, Versions versions, WorkbookModule workbooks, VersionModule version, Clock clock) {
        var collect = new CollectScores(versions, new Scorings(database), version.check(), workbooks.read(), clock);
        return new ScoringModule(collect, new AgreeScores(collect, versions, version.submit(), workbooks.read()));
    }
}
