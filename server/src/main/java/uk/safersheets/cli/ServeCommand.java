package uk.safersheets.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.safersheets.app.access.SignInSettings;
import uk.safersheets.app.runtime.AddinSettings;
import uk.safersheets.app.runtime.CertificateFiles;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Faults;
import uk.safersheets.app.runtime.NetworkSettings;
import uk.safersheets.app.runtime.OutsideSettings;
import uk.safersheets.app.runtime.ServiceStarter;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.cli.account.SampleAccountsOption;
import uk.safersheets.cli.reminders.MailOptions;
import uk.safersheets.cli.store.StoreOptions;
import uk.safersheets.cli.watch.WatchOptions;
import uk.safersheets.store.db.ServingLock;
import uk.safersheets.store.db.StoreAddress;

/** Starts the service and answers until it is stopped. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final long LONGEST_STOP_SECONDS = 20;

    /** Stands for an address that cannot be used while the other settings are looked at. */
    private static final StoreAddress UNUSABLE = StoreAddress.in(Path.of(""));

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "" + NetworkSettings.DEFAULT_PORT,
            description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = NetworkSettings.DEFAULT_HOST,
            description = "Where to listen (default: ${DEFAULT-VALUE}, this machine alone). Others can reach it where"
                    + " people sign in and what they send is encrypted.")
    private String host;

    @Mixin
    private StoreOptions storeOptions;

    @Option(
            names = "--max-upload",
            paramLabel = "MB",
            defaultValue = "" + Config.DEFAULT_MAX_UPLOAD_MEGABYTES,
            description = "The largest workbook taken, in megabytes (default: ${DEFAULT-VALUE}).")
    private int maxUpload;

    @Option(
            names = "--max-import",
            paramLabel = "MB",
            defaultValue = "" + Config.DEFAULT_MAX_IMPORT_MEGABYTES,
            description = "The most that is taken at once of figures to import, in megabytes (default:"
                    + " ${DEFAULT-VALUE}).")
    private int maxImport;

    @Option(names = "--examples", description = "Make books of the example workbooks at the first start.")
    private boolean examples;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long a change waits for another program to let the data go (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(names = "--public-url", paramLabel = "URL", description = "Where people reach the service through a proxy.")
    private String publicUrl;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS[,ADDRESS]",
            defaultValue = "",
            description = "The proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.")
    private String trustedProxy;

    @Option(
            names = "--session-idle",
            paramLabel = "MINUTES",
            defaultValue = "" + SignInSettings.DEFAULT_IDLE_MINUTES,
            description = "A session that is not used for so long ends (default: ${DEFAULT-VALUE}).")
    private int sessionIdle;

    @Option(
            names = "--session-longest",
            paramLabel = "HOURS",
            defaultValue = "" + SignInSettings.DEFAULT_LONGEST_HOURS,
            description = "Everybody signs in again after so long (default: ${DEFAULT-VALUE}).")
    private int sessionLongest;

    @Option(
            names = "--office-js",
            paramLabel = "URL",
            defaultValue = "${env:OFFICE_JS_URL:-" + AddinSettings.MICROSOFTS_OFFICE_JS + "}",
            description = "Where the pane gets office.js, also OFFICE_JS_URL (default: ${DEFAULT-VALUE}).")
    private String officeJs;

    @Option(
            names = "--frames",
            paramLabel = "SITES",
            defaultValue = AddinSettings.MICROSOFTS_FRAMES,
            description = "The sites that may show the pane in theirs, blanks between (default: Microsoft's).")
    private String frames;

    @Option(
            names = "--pane",
            paramLabel = "DIR",
            description = "For work on the page: serves its files from this folder as they are at each request, such as"
                    + " addin-manifest/pane, in place of the packaged ones.")
    private Path pane;

    @Mixin
    private OutsideOptions outside;

    @Mixin
    private SampleAccountsOption samples;

    @Mixin
    private ProviderOptions providerOptions;

    @Mixin
    private MailOptions mailOptions;

    @Mixin
    private WatchOptions watch;

    @ArgGroup(exclusive = false)
    private Https https;

    /** Both files or neither. */
    private static final class Https {
        @Option(
                names = "--certificate",
                paramLabel = "PEM",
                required = true,
                description = "Answers over https and shows this certificate.")
        private Path certificate;

        @Option(names = "--key", paramLabel = "PEM", required = true, description = "The certificate's private key.")
        private Path key;
    }

    private final ServiceStarter starter;

    ServeCommand(ServiceStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = config();
        var alone = ServingLock.take(config.data());
        try {
            return serve(config);
        } finally {
            alone.close();
        }
    }

    private int serve(Config config) throws InterruptedException {
        var stopping = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var watching = watch.start();
                var services = Services.open(config, Clock.systemUTC(), watching.measures());
                var service = starter.start(config, services)) {
            watching.metrics().ifPresent(metrics -> metrics.watch(services));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped), "stop"));
            services.reminders().start();
            var out = spec.commandLine().getOut();
            out.println("Safer Sheets is at " + service.address() + " (Ctrl+C stops it)");
            watching.lines().forEach(out::println);
            samples.lines(services, service.address()).forEach(out::println);
            out.flush();
            stopping.await();
            services.health().readiness().stopping();
            watch.giveNotice();
        } finally {
            stopped.countDown();
        }
        return SaferSheets.NOTHING_TO_FIX;
    }

    /** Every setting that cannot be used is in the one message. */
    private Config config() {
        var faults = new Faults();
        var network = faults.tried(() -> NetworkSettings.of(host, port, certificate(), trustedProxy));
        var addin = faults.tried(() -> AddinSettings.of(publicUrl, officeJs, frames));
        var signIn = faults.tried(
                () -> new SignInSettings(Duration.ofMinutes(sessionIdle), Duration.ofHours(sessionLongest)));
        var provider = faults.tried(providerOptions::settings);
        var outsideSettings = faults.tried(outside::settings);
        var mail = faults.tried(mailOptions::settings);
        var store = faults.tried(storeOptions::address);
        faults.tried(watch::settings);
        var config = faults.tried(() -> new Config(
                Objects.requireNonNullElse(network, NetworkSettings.USUAL),
                Objects.requireNonNullElse(store, UNUSABLE),
                Config.megabytes(maxUpload),
                Config.megabytes(maxImport),
                examples,
                Objects.requireNonNullElse(addin, AddinSettings.USUAL),
                Optional.ofNullable(pane),
                Duration.ofSeconds(patience),
                Objects.requireNonNullElse(signIn, SignInSettings.USUAL),
                Objects.requireNonNullElse(outsideSettings, OutsideSettings.NONE),
                provider == null ? Optional.empty() : provider,
                mail == null ? Optional.empty() : mail));
        faults.refuse();
        return Objects.requireNonNull(config, "config");
    }

    private @Nullable CertificateFiles certificate() {
        return https == null ? null : new CertificateFiles(https.certificate, https.key);
    }

    /** Keeps the process alive until what is being answered is answered and the store is closed. */
    private void stop(CountDownLatch stopping, CountDownLatch stopped) {
        stopping.countDown();
        try {
            stopped.await(LONGEST_STOP_SECONDS + watch.stopNotice(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
