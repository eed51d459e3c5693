package uk.safersheets.contract;

import java.util.Objects;

/** One column of a table, known by its heading. */
public record Column(String name, Content content) {
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
