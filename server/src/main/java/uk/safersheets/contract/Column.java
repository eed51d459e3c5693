package uk.safersheets.contract;

import java.util.Objects;

/**
 * One column of a table, known by its heading.
 *
 * @param next what becomes of its entries in the next period
 */
public record Column(String name, Content content, Next next) {
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(next, "next");
    }

    public Column(String name, Content content) {
        this(name, content, Next.USUAL);
    }
}
