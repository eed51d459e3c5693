package uk.safersheets.bench;

import java.nio.file.Path;

/** Where the repository is, and a folder for whatever is made on the way. */
public final class Places {
    public static Path root;
    public static Path scratch;

    private Places() {}
}
