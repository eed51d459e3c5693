package uk.safersheets.app.runtime;

import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.home.ReadHappened;
import uk.safersheets.app.home.ReadHome;
import uk.safersheets.app.search.SearchBooks;
import uk.safersheets.app.template.ProposeTemplate;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.store.audit.Events;
import uk.safersheets.store.audit.WaitingActs;
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
            SignOffModule signOff,
            ReconciliationModule reconciliation) {
        var events = new Events(database);
        var kept = new ReadHome.Kept(
                events,
                search.index(),
                new WaitingActs(database),
                new WaitingSignatures(database),
                new LateSubmissions(database));
        var home = ReadHome.of(kept, access, templates, proposals, signOff.findings(), reconciliation.steps());
        return new HomeModule(home, new ReadHappened(home, events), search.search());
    }
}
