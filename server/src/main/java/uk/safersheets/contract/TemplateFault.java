package uk.safersheets.contract;

import java.util.Objects;

/**
 * One thing wrong with a template, for the person who made it.
 *
 * @param place where to look: {@code Contract columns!C14}, or the line and path of a text file
 * @param message what is wrong there
 * @param fix one imperative sentence
 */
public record TemplateFault(String place, String message, String fix) {
    public TemplateFault {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    @Override
    public String toString() {
        return place + ": " + message + " " + fix;
    }
}
