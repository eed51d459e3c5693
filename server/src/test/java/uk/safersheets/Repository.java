package uk.safersheets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of this repository, wherever inside it the tests are started: by Maven, by an IDE, from any folder. */
public final class Repository {
    private static final String MARK = "mvnw";
    private static final Path ROOT = above(Path.of("").toAbsolutePath());

    private Repository() {}

    /** The file or folder of this name, such as {@code workbooks/risk-matrix}. */
    public static Path file(String name) {
        return ROOT.resolve(name);
    }

    private static Path above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve(MARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("start the tests in the repository, not in " + start));
    }
}
