package uk.safersheets.bench;

import java.nio.file.Path;

/** Where the repository is, and a folder for whatever is made on the way. */
final class Places {
    static Path root;
    static Path scratch;

    private Places() {}
}
