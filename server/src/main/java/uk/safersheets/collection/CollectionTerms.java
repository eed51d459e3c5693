package uk.safersheets.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param name what the collection is called, such as {@code Quarter 1 returns}
 * @param body who asks: a county, a funder, a panel; a name like a partnership's, in which people have roles
 * @param template the template's id
 * @param leastVersion the lowest template version that is taken, from 1
 * @param period as people write it, such as {@code 2019-20 Q1}
 * @param from the period's first day; null where its name does not say and nobody did
 * @param to its last
 * @param due the last day for giving a return, as it was first set
 * @param partnerships in the order of the panel
 * @param isShared whether each partnership sees what was approved of the others
 * @param notes what else the partnerships are told; empty for nothing
 */
public record CollectionTerms(
        String name,
        String body,
        String template,
        int leastVersion,
        String period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate due,
        List<String> partnerships,
        boolean isShared,
        String notes) {
    public CollectionTerms {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(notes, "notes");
        partnerships = List.copyOf(partnerships);
        if (partnerships.isEmpty()) {
            throw new IllegalArgumentException("a collection asks one partnership at least");
        }
        if (leastVersion < 1) {
            throw new IllegalArgumentException("template versions count from 1");
        }
    }
}
