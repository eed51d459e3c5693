package uk.safersheets.contract;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one column, or one named cell, may hold.
 *
 * @param required whether a blank is an error; a blank that is not required is no finding
 * @param least the smallest number (or date serial) allowed; null for none
 * @param most the largest; null for none
 * @param choices what may be chosen; null for anything of the type
 * @param formula the formula of a {@code formula} or {@code service} cell, without its {@code =}; null for others
 * @param rule the id under which an entry outside limits or choices is reported, such as {@code V100}; null for the
 *     general one
 * @param help the prompt Excel shows, one or two sentences
 */
public record Content(
        Entry entry,
        Type type,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Choices choices,
        @Nullable String formula,
        @Nullable String rule,
        String help) {
    public Content {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(help, "help");
    }

    public Optional<Choices> allowed() {
        return Optional.ofNullable(choices);
    }

    public Optional<String> calculation() {
        return Optional.ofNullable(formula);
    }
}
