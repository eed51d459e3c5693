package uk.safersheets.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import uk.safersheets.app.access.Authentication;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.ServiceStarter;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.measure.Level;
import uk.safersheets.measure.Measures;
import uk.safersheets.web.admission.Allowance;
import uk.safersheets.web.admission.Draining;
import uk.safersheets.web.admission.Lanes;
import uk.safersheets.web.admission.WorkSettings;
import uk.safersheets.web.http.AskedAddress;
import uk.safersheets.web.http.Bodies;
import uk.safersheets.web.http.BodyFiles;
import uk.safersheets.web.http.EventStreams;
import uk.safersheets.web.http.Https;
import uk.safersheets.web.http.JettyErrorHandler;
import uk.safersheets.web.log.AnsweredRequests;
import uk.safersheets.web.log.InRequest;
import uk.safersheets.web.log.RequestIds;
import uk.safersheets.web.pages.AddinPages;
import uk.safersheets.web.pages.DownloadPage;
import uk.safersheets.web.pages.Pages;
import uk.safersheets.web.pages.SignInPages;
import uk.safersheets.web.problem.Problems;
import uk.safersheets.web.routes.ApiRoutes;
import uk.safersheets.web.routes.account.ProviderRoutes;
import uk.safersheets.web.security.AccessGate;
import uk.safersheets.web.security.CookieGuard;
import uk.safersheets.web.security.Credentials;
import uk.safersheets.web.security.Exports;
import uk.safersheets.web.security.ForwardedFor;
import uk.safersheets.web.security.LinkedDownload;
import uk.safersheets.web.security.OriginGuard;
import uk.safersheets.web.security.SecurityHeaders;
import uk.safersheets.web.security.SessionCookie;

/** The service on its port. */
public final class WebServer implements ServiceStarter.Running {
    private static final int MOST_THREADS = 64;
    private static final int FEWEST_THREADS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Javalin javalin;
    private final Draining draining;
    private final Lanes lanes;
    private final EventStreams streams;
    private final String host;
    private final String scheme;

    private WebServer(Javalin javalin, Draining draining, Lanes lanes, EventStreams streams, Config config) {
        this.javalin = javalin;
        this.draining = draining;
        this.lanes = lanes;
        this.streams = streams;
        this.host = config.network().host();
        this.scheme = config.network().certificate().isPresent() ? "https" : "http";
    }

    /** Starts to answer; this returns when it does. */
    public static WebServer start(Config config, Services services) {
        return start(config, services, services.accounts().authentication());
    }

    /** The same for people who are known in this way. */
    public static WebServer start(Config config, Services services, Authentication authentication) {
        var pages = Pages.of(config.pane());
        var sameSite =
                new OriginGuard(config.addin().address(), config.network().host());
        var credentials = new Credentials(authentication, SessionCookie.of(config));
        var cookies = new CookieGuard(credentials);
        var provider = provider(config, services, credentials, pages);
        var gate = new AccessGate(credentials, services.access());
        var noFile = new DownloadPage(pages::page);
        var folder = BodyFiles.in(config.data());
        var streams = new EventStreams();
        var api = new ApiRoutes(
                new ServiceRoutes(config, services, folder, streams).routes(credentials, provider, gate, noFile));
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        var bodies = new Bodies(folder, Runtime.getRuntime().maxMemory());
        var lanes = lanes(bodies, threads, config, services);
        var exports = new Exports(services.exports(), services.access());
        var draining = new Draining();
        var measures = measured(services, lanes, draining, streams);
        var javalin = Javalin.create(javalinConfig -> {
            settings(javalinConfig, config, threads, services);
            errors(javalinConfig, new JettyErrorHandler(draining::isStopping));
            javalinConfig.jetty.modifyServer(server -> server.setHandler(new InRequest(draining)));
            javalinConfig.jetty.modifyServer(server -> server.setRequestLog(new AnsweredRequests(measures)));
            javalinConfig.routes.before(sameSite::require);
            javalinConfig.routes.before(AskedAddress::requireText);
            javalinConfig.routes.before(lanes::requireRate);
            javalinConfig.routes.before(cookies::require);
            api.register(javalinConfig.routes, gate, route -> lanes.handler(exports.recording(route)));
            pages.register(javalinConfig.routes);
            provider.register(javalinConfig.routes);
            new AddinPages(config.addin(), pages::page).register(javalinConfig.routes);
            Problems.register(javalinConfig.routes, draining::isStopping);
            javalinConfig.routes.after(ctx -> LinkedDownload.finish(ctx, noFile::saying));
            javalinConfig.routes.after(bodies::discardRest);
            javalinConfig.routes.after(draining::closeWhenStopping);
            javalinConfig.router.javaLangErrorHandler(Problems::answerError);
        });
        return new WebServer(javalin.start(), draining, lanes, streams, config);
    }

    private static Lanes lanes(Bodies bodies, QueuedThreadPool threads, Config config, Services services) {
        return new Lanes(
                bodies,
                threads,
                WorkSettings.ofThisMachine().waitingFor(config.patience()),
                Allowance.of(services.nodes()),
                config.maxUploadBytes(),
                config.maxImportBytes());
    }

    private static Measures measured(Services services, Lanes lanes, Draining draining, EventStreams streams) {
        var measures = services.database().measures();
        lanes.measuredBy(measures);
        measures.level(Level.REQUESTS_IN_PROGRESS, draining::answering);
        measures.level(Level.LISTENERS, streams::listening);
        return measures;
    }

    private static ProviderRoutes provider(Config config, Services services, Credentials credentials, Pages pages) {
        return new ProviderRoutes(
                services.accounts(),
                config.addin().address(),
                credentials.cookie(),
                new SignInPages(pages::page, config.addin().officeJs()));
    }

    @Override
    public URI address() {
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/");
    }

    /** Finishes what it is answering, in {@link #LONGEST_STOP}, and stops. */
    @Override
    public void close() {
        close(LONGEST_STOP);
    }

    /** @param longest how long it waits for what it is answering */
    void close(Duration longest) {
        streams.close();
        draining.drain(longest, lanes::giveUp);
        javalin.stop();
        draining.tellCutOff();
        lanes.close();
    }

    private static void settings(JavalinConfig javalin, Config config, QueuedThreadPool threads, Services services) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        var forwarded = new ForwardedFor(config.network().proxies());
        forwarded.register(javalin);
        javalin.jetty.host = config.network().host();
        javalin.jetty.port = config.network().port();
        javalin.jetty.threadPool = threads;
        javalin.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.addCustomizer(new RequestIds(forwarded::isProxy));
            http.addCustomizer(new SecurityHeaders(config.addin(), site(services)));
            http.addCustomizer(new LinkedDownload(services.accounts().downloads()));
        });
        config.network()
                .certificate()
                .ifPresent(files ->
                        javalin.jetty.addConnector((server, http) -> Https.connector(server, http, config, files)));
    }

    private static void errors(JavalinConfig javalin, JettyErrorHandler errors) {
        javalin.jetty.modifyServer(server -> server.setErrorHandler(errors));
        javalin.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
    }

    /** The site that Excel itself signs in with. */
    private static Optional<String> site(Services services) {
        return services.accounts()
                .provider()
                .info()
                .flatMap(info -> Optional.ofNullable(info.nested()))
                .map(nested ->
                        URI.create(nested.authority()).resolve("/").toString().replaceFirst("/$", ""));
    }
}
