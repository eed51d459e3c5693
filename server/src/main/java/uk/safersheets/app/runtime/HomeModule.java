package uk.safersheets.app.runtime;

import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.home.ReadHappened;
import uk.safersheets.app.home.ReadHome;
import uk.safersheets.app.reconciliation.ReconciliationSteps;
import uk.safersheets.app.search.SearchBooks;
import uk.safersheets.app.signoff.AnsweredFindings;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.reconciliation.WaitingSignatures;
import uk.safersheets.store.version.LateSubmissions;

/** The start page. */
public record HomeModule(ReadHome home, ReadHappened happened, SearchBooks search) {

    static HomeModule of(
            Database database,
            AccessControl access,
            SearchModule search,
            TemplateRegistry templates,
            ProposeTemplate proposals,
            AnsweredFindings findings,
            ReconciliationSteps reconciliations) {
        var events = new Events(database);
        var kept = new ReadHome.Kept(
                events, search.index(), new WaitingSignatures(database), new LateSubmissions(database));
        var home = new ReadHome(kept, access, templates, proposals, findings, reconciliations);
        return new HomeModule(home, new ReadHappened(home, events), search.search());
    }
}
