package uk.safersheets.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.safersheets.web.AddinPaths;

/**
 * The page as it is in a folder at each request, for whoever works on it. The icons are kept elsewhere and come with the
 * service.
 */
final class FolderPageFiles implements PageFiles {
    private static final Set<String> ICONS = Set.of("icons/", AddinPaths.ICONS.substring(1));

    private final Path root;
    private final PageFiles packaged;

    FolderPageFiles(Path folder, PageFiles packaged) {
        try {
            this.root = folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("could not open the folder of the page", e);
        }
        this.packaged = packaged;
    }

    @Override
    public Set<String> names() {
        var names = new TreeSet<String>();
        packaged.names().stream().filter(FolderPageFiles::isIcon).forEach(names::add);
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException("could not list the folder of the page", e);
        }
        return names;
    }

    @Override
    public Optional<byte[]> read(String name) {
        return inFolder(name).or(() -> isIcon(name) ? packaged.read(name) : Optional.empty());
    }

    @Override
    public Optional<String> build() {
        return Optional.empty();
    }

    /** A name or a link that leads out of the folder is no file of the page. */
    private Optional<byte[]> inFolder(String name) {
        try {
            var file = root.resolve(name).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (InvalidPathException | FileSystemException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read a file of the page", e);
        }
    }

    private static boolean isIcon(String name) {
        return ICONS.stream().anyMatch(name::startsWith);
    }
}
