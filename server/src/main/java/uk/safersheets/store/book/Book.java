package uk.safersheets.store.book;

import java.time.Instant;
import java.util.Objects;

/**
 * One partnership's workbook for one period.
 *
 * @param id readable and made for addresses, such as {@code charnwood.crime-performance.2019-20-q1}
 * @param template the template's id
 * @param period as people write it, such as {@code 2019-20 Q1}
 */
public record Book(String id, String partnership, String template, String period, Instant createdAt, String createdBy) {
    public Book {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(partnership, "partnership");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(createdBy, "createdBy");
    }
}
