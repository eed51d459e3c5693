package uk.safersheets.app.runtime;

import java.time.Clock;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.signoff.GiveWaivers;
import uk.safersheets.app.signoff.SignOff;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.signoff.Explanations;
import uk.safersheets.store.signoff.Steps;
import uk.safersheets.store.signoff.Waivers;
import uk.safersheets.store.version.Versions;

/** The way of a version from draft to published, and what is said of its findings. */
public record SignOffModule(AnsweredFindings findings, GiveWaivers waivers, SignOff signOff) {

    static SignOffModule of(Database database, Versions versions, WorkbookModule workbooks, Clock clock) {
        var waivers = new Waivers(database);
        var findings = new AnsweredFindings(versions, new Explanations(database), waivers, workbooks.read(), clock);
        return new SignOffModule(
                findings,
                new GiveWaivers(findings, versions, waivers, clock),
                new SignOff(new Steps(database), findings, clock));
    }
}
