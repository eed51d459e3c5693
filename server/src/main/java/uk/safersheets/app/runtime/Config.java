package uk.safersheets.app.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.safersheets.store.db.Database;

/**
 * The settings of a running service, read once at its start.
 *
 * @param host the address to listen on; this machine's own only, until people sign in
 * @param port 0 for any free one
 * @param data the folder that holds everything kept
 * @param maxUploadBytes the largest workbook taken
 * @param examples whether the example workbooks become books at the first start
 * @param addin how the page comes into Excel
 * @param certificate for https; empty for http
 * @param pane the folder that the page is served from as it is at each request; empty for the packaged page
 * @param patience how long a change waits for another program to let the data go
 * @param outside what stands outside the data folder
 */
public record Config(
        String host,
        int port,
        Path data,
        long maxUploadBytes,
        boolean examples,
        AddinSettings addin,
        Optional<CertificateFiles> certificate,
        Optional<Path> pane,
        Duration patience,
        OutsideSettings outside) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;
    public static final int DEFAULT_MAX_UPLOAD_MEGABYTES = 25;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);
    private static final List<String> PANE = List.of("index.html", "js/main.js");
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException naming every setting that cannot be used */
    public Config {
        var faults = new ArrayList<String>();
        if (!isLoopback(host)) {
            faults.add(
                    "host " + host + " is not this machine's own address: use 127.0.0.1, because nobody signs in yet");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            faults.add("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        if (maxUploadBytes < 1) {
            faults.add("the largest upload must be above zero");
        }
        if (patience.compareTo(SHORTEST_PATIENCE) < 0) {
            faults.add("the patience must be a second at least");
        }
        pane.flatMap(Config::faultOfPane).ifPresent(faults::add);
        refuse(faults);
    }

    /** The usual settings for this folder. */
    public static Config in(Path data) {
        return new Config(
                DEFAULT_HOST,
                DEFAULT_PORT,
                data,
                megabytes(DEFAULT_MAX_UPLOAD_MEGABYTES),
                false,
                AddinSettings.USUAL,
                Optional.empty(),
                Optional.empty(),
                Database.PATIENCE,
                OutsideSettings.NONE);
    }

    public Config withPort(int other) {
        return new Config(host, other, data, maxUploadBytes, examples, addin, certificate, pane, patience, outside);
    }

    public Config withMaxUploadBytes(long other) {
        return new Config(host, port, data, other, examples, addin, certificate, pane, patience, outside);
    }

    public Config withExamples(boolean other) {
        return new Config(host, port, data, maxUploadBytes, other, addin, certificate, pane, patience, outside);
    }

    public Config withAddin(AddinSettings other) {
        return new Config(host, port, data, maxUploadBytes, examples, other, certificate, pane, patience, outside);
    }

    public Config withCertificate(CertificateFiles other) {
        return new Config(host, port, data, maxUploadBytes, examples, addin, Optional.of(other), pane, patience, outside);
    }

    public Config withPane(Path other) {
        return new Config(host, port, data, maxUploadBytes, examples, addin, certificate, Optional.of(other), patience, outside);
    }

    public Config withPatience(Duration other) {
        return new Config(host, port, data, maxUploadBytes, examples, addin, certificate, pane, other, outside);
    }

    public Config withOutside(OutsideSettings other) {
        return new Config(host, port, data, maxUploadBytes, examples, addin, certificate, pane, patience, other);
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

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
