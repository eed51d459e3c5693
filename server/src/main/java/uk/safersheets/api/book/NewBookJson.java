package uk.safersheets.api.book;

import uk.safersheets.api.BadJsonException;

/**
 * Which book is wanted.
 *
 * @param partnership such as {@code Charnwood}
 * @param template the template's id, such as {@code crime-performance}
 * @param period such as {@code 2019-20 Q1}
 */
public record NewBookJson(String partnership, String template, String period) {
    /**
     * The same, where nothing is missing.
     *
     * @throws BadJsonException naming the first one missing
     */
    public NewBookJson complete() {
        return new NewBookJson(
                require(partnership, "partnership"), require(template, "template"), require(period, "period"));
    }

    private static String require(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadJsonException(name + " is missing.");
        }
        return value;
    }
}
