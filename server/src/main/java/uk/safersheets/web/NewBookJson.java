package uk.safersheets.web;

import uk.safersheets.app.OpenBook;
import uk.safersheets.json.BadJson;

/**
 * Which book is wanted.
 *
 * @param partnership such as {@code Charnwood}
 * @param template the template's id, such as {@code crime-performance}
 * @param period such as {@code 2019-20 Q1}
 */
record NewBookJson(String partnership, String template, String period) {
    /** @throws BadJson naming the first one missing */
    OpenBook.Name name() {
        return new OpenBook.Name(
                require(partnership, "partnership"), require(template, "template"), require(period, "period"));
    }

    private static String require(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadJson(name + " is missing.");
        }
        return value;
    }
}
