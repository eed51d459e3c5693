package uk.safersheets.app.runtime;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.safersheets.app.template.PackagedFiles;

/** What Office is told of the add-in: its buttons, its icons and where its pane is. */
public final class AddinManifest {
    private static final String FILE = "addin/manifest.xml";
    private static final String WRITTEN_FOR = "https://localhost:8443";
    private static final String WRITTEN_ID = "00000000-0000-0000-0000-000000000000";

    private AddinManifest() {}

    /**
     * The manifest for one address. Its id is made from the address: the same each time, and another for a test server,
     * so that Office keeps the two apart.
     */
    public static String at(ServiceAddress address) {
        var id = UUID.nameUUIDFromBytes(("safersheets " + address.origin()).getBytes(StandardCharsets.UTF_8));
        return new String(PackagedFiles.read(FILE).orElseThrow(), StandardCharsets.UTF_8)
                .replace(WRITTEN_ID, id.toString())
                .replace(WRITTEN_FOR, address.origin());
    }
}
