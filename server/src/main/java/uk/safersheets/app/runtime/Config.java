package uk.safersheets.app.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.safersheets.app.access.SignInSettings;
import uk.safersheets.app.oidc.ProviderSettings;
import uk.safersheets.app.reminders.MailSettings;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.db.StoreAddress;

/**
 * The settings of a running service, read once at its start.
 *
 * @param network where it listens
 * @param store where everything is kept
 * @param maxUploadBytes the largest workbook taken
 * @param maxImportBytes the most that is taken at once of figures to import
 * @param examples whether the example workbooks become books at the first start
 * @param addin how the page comes into Excel
 * @param pane the folder that the page is served from as it is at each request; empty for the packaged page
 * @param patience how long a change waits for another program to let the data go
 * @param signIn how long people stay signed in
 * @param outside what stands outside the data folder
 * @param provider the identity provider that they sign in with; empty for accounts of the service alone
 * @param mail how reminders are sent; empty for none by e-mail
 */
public record Config(
        NetworkSettings network,
        StoreAddress store,
        long maxUploadBytes,
        long maxImportBytes,
        boolean examples,
        AddinSettings addin,
        Optional<Path> pane,
        Duration patience,
        SignInSettings signIn,
        OutsideSettings outside,
        Optional<ProviderSettings> provider,
        Optional<MailSettings> mail) {
    public static final int DEFAULT_MAX_UPLOAD_MEGABYTES = 25;
    public static final int DEFAULT_MAX_IMPORT_MEGABYTES = 1024;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);
    private static final List<String> PANE = List.of("index.html", "js/main.js");

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public Config {
        var faults = new Faults();
        if (maxUploadBytes < 1) {
            faults.add("the largest upload must be above zero");
        }
        if (maxImportBytes < 1) {
            faults.add("the largest import must be above zero");
        }
        if (patience.compareTo(SHORTEST_PATIENCE) < 0) {
            faults.add("the patience must be a second at least");
        }
        pane.flatMap(Config::faultOfPane).ifPresent(faults::add);
        faults.refuse();
    }

    /** The usual settings for this folder. */
    public static Config in(Path data) {
        return in(StoreAddress.in(data));
    }

    /** The usual settings for this store. */
    public static Config in(StoreAddress store) {
        return new Config(
                NetworkSettings.USUAL,
                store,
                megabytes(DEFAULT_MAX_UPLOAD_MEGABYTES),
                megabytes(DEFAULT_MAX_IMPORT_MEGABYTES),
                false,
                AddinSettings.USUAL,
                Optional.empty(),
                Database.PATIENCE,
                SignInSettings.USUAL,
                OutsideSettings.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The folder of this service alone; without a database server, everything is kept in it. */
    public Path data() {
        return store.folder();
    }

    public Config withNetwork(NetworkSettings other) {
        return new Config(
                other,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                pane,
                patience,
                signIn,
                outside,
                provider,
                mail);
    }

    public Config withPort(int other) {
        return withNetwork(network.withPort(other));
    }

    public Config withCertificate(CertificateFiles other) {
        return withNetwork(network.withCertificate(other));
    }

    /** @param upload the largest workbook taken */
    public Config withMostBytes(long upload, long anImport) {
        return new Config(
                network, store, upload, anImport, examples, addin, pane, patience, signIn, outside, provider, mail);
    }

    public Config withExamples(boolean other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                other,
                addin,
                pane,
                patience,
                signIn,
                outside,
                provider,
                mail);
    }

    public Config withAddin(AddinSettings other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                other,
                pane,
                patience,
                signIn,
                outside,
                provider,
                mail);
    }

    public Config withPane(Path other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                Optional.of(other),
                patience,
                signIn,
                outside,
                provider,
                mail);
    }

    public Config withPatience(Duration other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                pane,
                other,
                signIn,
                outside,
                provider,
                mail);
    }

    public Config withOutside(OutsideSettings other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                pane,
                patience,
                signIn,
                other,
                provider,
                mail);
    }

    public Config withProvider(ProviderSettings other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                pane,
                patience,
                signIn,
                outside,
                Optional.of(other),
                mail);
    }

    public Config withMail(MailSettings other) {
        return new Config(
                network,
                store,
                maxUploadBytes,
                maxImportBytes,
                examples,
                addin,
                pane,
                patience,
                signIn,
                outside,
                provider,
                Optional.of(other));
    }

    /** So many megabytes in bytes. */
    public static long megabytes(int megabytes) {
        return megabytes * MEGABYTE;
    }

    private static Optional<String> faultOfPane(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder + " to serve the page from");
        }
        return PANE.stream()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .map(name -> folder + " is not the page's folder: it has no " + name + "; give addin-manifest/pane");
    }
}
