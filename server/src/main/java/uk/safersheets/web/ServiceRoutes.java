package uk.safersheets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.safersheets.app.chain.ReadChain;
import uk.safersheets.app.packs.WritePack;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.app.template.DescribeTemplate;
import uk.safersheets.web.http.BodyFiles;
import uk.safersheets.web.http.EventStreams;
import uk.safersheets.web.http.Route;
import uk.safersheets.web.http.SentFiles;
import uk.safersheets.web.http.Upload;
import uk.safersheets.web.pages.DownloadPage;
import uk.safersheets.web.routes.BookRoutes;
import uk.safersheets.web.routes.CheckRoutes;
import uk.safersheets.web.routes.EventRoutes;
import uk.safersheets.web.routes.ExplanationRoutes;
import uk.safersheets.web.routes.HealthRoutes;
import uk.safersheets.web.routes.HistoryRoutes;
import uk.safersheets.web.routes.MergeRoutes;
import uk.safersheets.web.routes.NextRoutes;
import uk.safersheets.web.routes.ReceiptRoutes;
import uk.safersheets.web.routes.ScorerRoutes;
import uk.safersheets.web.routes.SignOffRoutes;
import uk.safersheets.web.routes.SpreadRoutes;
import uk.safersheets.web.routes.VersionRoutes;
import uk.safersheets.web.routes.account.AccessRoutes;
import uk.safersheets.web.routes.account.ProviderRoutes;
import uk.safersheets.web.routes.account.ReminderRoutes;
import uk.safersheets.web.routes.account.SessionRoutes;
import uk.safersheets.web.routes.account.TokenRoutes;
import uk.safersheets.web.routes.account.UserRoutes;
import uk.safersheets.web.routes.chain.ChainRoutes;
import uk.safersheets.web.routes.collection.CollectionActRoutes;
import uk.safersheets.web.routes.collection.CollectionFileRoutes;
import uk.safersheets.web.routes.collection.CollectionRoutes;
import uk.safersheets.web.routes.content.ContentRoutes;
import uk.safersheets.web.routes.cycle.CycleRoutes;
import uk.safersheets.web.routes.cycle.CycleStepRoutes;
import uk.safersheets.web.routes.download.DownloadRoutes;
import uk.safersheets.web.routes.home.HomeRoutes;
import uk.safersheets.web.routes.home.SearchRoutes;
import uk.safersheets.web.routes.imports.ImportNameRoutes;
import uk.safersheets.web.routes.imports.ImportProgressRoutes;
import uk.safersheets.web.routes.imports.ImportRoutes;
import uk.safersheets.web.routes.imports.ProposalRoutes;
import uk.safersheets.web.routes.packs.PackRoutes;
import uk.safersheets.web.routes.reconciliation.ReconciliationRoutes;
import uk.safersheets.web.routes.reconciliation.ReconciliationStepRoutes;
import uk.safersheets.web.routes.reconciliation.ReturnRoutes;
import uk.safersheets.web.routes.template.TemplateDescriptionRoutes;
import uk.safersheets.web.routes.template.TemplateIntakeRoutes;
import uk.safersheets.web.routes.template.TemplateRoutes;
import uk.safersheets.web.routes.textcheck.FillRoutes;
import uk.safersheets.web.routes.textcheck.TextCheckRoutes;
import uk.safersheets.web.scan.FileScan;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.Credentials;

/** Every route of the service's API, put together by feature. */
final class ServiceRoutes {
    private final Config config;
    private final Services services;
    private final Upload upload;
    private final SentFiles files;
    private final EventStreams streams;

    ServiceRoutes(Config config, Services services, BodyFiles folder, EventStreams streams) {
        this.config = config;
        this.services = services;
        var scan = new FileScan(config.outside().scanner());
        this.upload = new Upload(config.maxUploadBytes(), scan);
        this.files = new SentFiles(folder, config.maxImportBytes(), scan);
        this.streams = streams;
    }

    /** @param noFile what a link says that hands no file over */
    List<Route> routes(Credentials credentials, ProviderRoutes provider, AccessGate gate, DownloadPage noFile) {
        var all = Stream.of(
                        accounts(credentials),
                        provider.routes(),
                        templates(),
                        home(),
                        books(),
                        versions(),
                        scoring(),
                        funds(),
                        reports(),
                        imports(),
                        collections())
                .flatMap(List::stream)
                .toList();
        var links = services.accounts().downloads();
        return joined(all, new DownloadRoutes(links, credentials, gate, all, noFile, upload).routes());
    }

    private List<Route> accounts(Credentials credentials) {
        var accounts = services.accounts();
        return joined(
                new SessionRoutes(accounts, credentials, upload).routes(),
                new AccessRoutes(services.access(), accounts.accounts()).routes(),
                new TokenRoutes(accounts.tokens(), upload).routes(),
                new UserRoutes(accounts.accounts(), config.addin().address(), upload).routes());
    }

    private List<Route> templates() {
        return joined(
                new TemplateRoutes(services.templates(), services.access()).routes(),
                new TemplateDescriptionRoutes(
                                new DescribeTemplate(services.templates()),
                                services.versions().check())
                        .routes(),
                new TemplateIntakeRoutes(services.templates(), services.proposals(), services.access(), upload)
                        .routes());
    }

    private List<Route> home() {
        return joined(
                new HomeRoutes(services.home()).routes(),
                new ReminderRoutes(services.reminders(), upload).routes(),
                new CycleRoutes(services.cycle(), services.access()).routes(),
                new CycleStepRoutes(services.cycle(), services.access(), upload).routes(),
                new SearchRoutes(services.home().search(), services.access()).routes(),
                new ChainRoutes(
                                new ReadChain(
                                        services.templates(), services.books().content()),
                                services.access())
                        .routes());
    }

    private List<Route> books() {
        var readBooks = services.books().read();
        var access = services.access();
        var signOff = services.signOff();
        return joined(
                new HealthRoutes(readBooks, services.health()).routes(),
                new BookRoutes(services.books().open(), access, services.templates(), upload).routes(),
                new SignOffRoutes(readBooks, signOff.signOff(), upload).routes(),
                new NextRoutes(readBooks, access, services.rollForward(), signOff.signOff(), upload).routes(),
                new ExplanationRoutes(readBooks, access, signOff, upload).routes(),
                new EventRoutes(access).routes(),
                new HistoryRoutes(readBooks, access, services.history().read(), signOff.findings(), upload).routes());
    }

    private List<Route> versions() {
        var readBooks = services.books().read();
        var versions = services.versions();
        var merges = merges();
        return joined(
                new CheckRoutes(versions.check(), services.workbooks().recalculate(), services.access(), upload)
                        .routes(),
                new VersionRoutes(versions.submit(), readBooks, services.access(), services.signOff(), upload, merges)
                        .routes(),
                new ReceiptRoutes(readBooks, versions.receipts()).routes(),
                new ContentRoutes(services.access(), services.books().content()).routes(),
                new ProposalRoutes(services.imports().fill(), versions.check(), services.access(), upload).routes(),
                new PackRoutes(services.access(), new WritePack(services.books().content())).routes(),
                merges.routes());
    }

    private List<Route> scoring() {
        var readBooks = services.books().read();
        return joined(
                new ScorerRoutes(readBooks, services.scoring().collect(), upload).routes(),
                new SpreadRoutes(
                                readBooks,
                                services.scoring(),
                                services.signOff().signOff(),
                                upload,
                                merges())
                        .routes());
    }

    private List<Route> funds() {
        var readBooks = services.books().read();
        var reconciliation = services.reconciliation();
        return joined(
                new ReconciliationRoutes(reconciliation, readBooks, services.access(), upload).routes(),
                new ReconciliationStepRoutes(reconciliation, upload).routes(),
                new ReturnRoutes(
                                readBooks,
                                reconciliation,
                                services.workbooks().writeReturn(),
                                services.signOff().signOff())
                        .routes());
    }

    private List<Route> reports() {
        var reports = services.reports();
        return joined(
                new TextCheckRoutes(services.access(), reports.versionText(), upload).routes(),
                new FillRoutes(services.access(), reports.fillReport(), upload).routes());
    }

    private List<Route> imports() {
        var imports = services.imports();
        return joined(
                new ImportNameRoutes(imports, services.access(), upload).routes(),
                new ImportRoutes(imports, services.access(), files).routes(),
                new ImportProgressRoutes(imports, services.access(), streams).routes());
    }

    private List<Route> collections() {
        var collections = services.collections();
        return joined(
                new CollectionRoutes(collections, services.access(), upload).routes(),
                new CollectionActRoutes(collections, services.access(), upload).routes(),
                new CollectionFileRoutes(collections, services.access()).routes());
    }

    private MergeRoutes merges() {
        return new MergeRoutes(
                services.versions().merge(),
                services.books().read(),
                services.signOff().signOff(),
                upload);
    }

    @SafeVarargs
    private static List<Route> joined(List<Route>... features) {
        var all = new ArrayList<Route>();
        for (var some : features) {
            all.addAll(some);
        }
        return List.copyOf(all);
    }
}
