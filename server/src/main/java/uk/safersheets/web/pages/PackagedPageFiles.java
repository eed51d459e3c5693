package uk.safersheets.web.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.safersheets.app.template.PackagedFiles;

/** The page as it comes with the service, its scripts and styles joined, held in memory. */
final class PackagedPageFiles implements PageFiles {
    private static final String FOLDER = "web";
    private static final int BUILD_LENGTH = 12;

    private final Map<String, byte[]> files;
    private final String build;

    PackagedPageFiles() {
        var written = new TreeMap<String, byte[]>();
        for (String name : PackagedFiles.under(FOLDER)) {
            written.put(
                    name.substring(FOLDER.length() + 1),
                    PackagedFiles.read(name).orElseThrow());
        }
        this.files = JoinedPage.of(written);
        this.build = build(files);
    }

    @Override
    public Set<String> names() {
        return files.keySet();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public Optional<String> build() {
        return Optional.of(build);
    }

    private static String build(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, BUILD_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
