package uk.safersheets.store;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where PostgreSQL's own programs are, and how they are run: never as root, and no longer than the Java that runs them.
 *
 * @param folder that of {@code initdb}, {@code postgres} and {@code pg_dump}
 */
record PostgresPrograms(Path folder) {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String FETCHED = "/postgres-linux-x86_64.txz";
    /** By number, because the group of that name is called otherwise on some systems. */
    private static final String NOBODY = "65534";

    /** Debian's newest where one is installed, else those that Maven fetched. */
    static PostgresPrograms found(Path unpackInto) throws IOException, InterruptedException {
        var installed = installed();
        return installed.isPresent() ? new PostgresPrograms(installed.get()) : fetched(unpackInto);
    }

    /** Those that Maven fetched, which are of the newest PostgreSQL there is. */
    static PostgresPrograms fetched(Path unpackInto) throws IOException, InterruptedException {
        var archive = PostgresPrograms.class.getResource(FETCHED);
        if (archive == null) {
            throw new IOException(
                    "PostgreSQL is missing: there is none in " + DEBIAN + ", and Maven has none for this kind of"
                            + " machine. Install it, for example: sudo apt install postgresql");
        }
        need("tar", "tar");
        need("xz", "xz-utils");
        var file = unpackInto.resolve("postgres.txz");
        try (var in = archive.openStream()) {
            Files.copy(in, file);
        }
        run(List.of("tar", "-xJf", file.toString(), "-C", unpackInto.toString()));
        Files.delete(file);
        return new PostgresPrograms(unpackInto.resolve("bin"));
    }

    private static Optional<Path> installed() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(version -> version.getFileName().toString().matches("[0-9]+"))
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparingInt(PostgresPrograms::version));
        }
    }

    private static int version(Path bin) {
        return Integer.parseInt(bin.getParent().getFileName().toString());
    }

    /** A command of one of the programs, which ends when Java does, however Java ends. */
    List<String> command(String program, List<String> arguments) throws IOException {
        need("setpriv", "util-linux");
        var whole = new ArrayList<>(List.of("setpriv", "--pdeathsig=KILL"));
        if (isRoot()) {
            whole.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.add(folder.resolve(program).toString());
        whole.addAll(arguments);
        return whole;
    }

    /** Gives a folder to whom the programs are run as. */
    static void give(Path folder) throws IOException, InterruptedException {
        if (isRoot()) {
            run(List.of("chown", NOBODY, folder.toString()));
        }
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
    }

    private static void need(String program, String itsPackage) throws IOException {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!isThere) {
            throw new IOException(program + " is missing. Install it, for example: sudo apt install " + itsPackage);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
