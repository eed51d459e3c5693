package uk.safersheets.app;

import java.util.Objects;

/** A file as somebody sent it. */
public record NamedFile(String name, byte[] bytes) {
    public NamedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
    }
}
