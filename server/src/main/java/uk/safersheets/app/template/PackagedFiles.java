package uk.safersheets.app.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;

/** The files that come with the service: its templates, its examples, its page. */
public final class PackagedFiles {
    private PackagedFiles() {}

    /** The file of this name, such as {@code workbooks/risk-matrix/risk-matrix.xlsx}; empty when there is none. */
    public static Optional<byte[]> read(String name) {
        try (var file = loader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the packaged file " + name, e);
        }
    }

    /** The names of every file under a folder, in order; none when there is no such folder. */
    public static List<String> under(String folder) {
        try {
            var names = new TreeSet<String>();
            for (URL url : Collections.list(loader().getResources(folder))) {
                names.addAll(
                        url.openConnection() instanceof JarURLConnection jar
                                ? inJar(jar, folder)
                                : inFolder(Path.of(url.toURI()), folder));
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the packaged files of " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path gave a malformed address for " + folder, e);
        }
    }

    private static List<String> inJar(JarURLConnection connection, String folder) throws IOException {
        try (var entries = connection.getJarFile().stream()) {
            return entries.filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .toList();
        }
    }

    private static List<String> inFolder(Path root, String folder) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static ClassLoader loader() {
        return PackagedFiles.class.getClassLoader();
    }
}
