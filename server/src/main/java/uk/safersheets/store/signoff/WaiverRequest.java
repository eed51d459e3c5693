package uk.safersheets.store.signoff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.audit.Event;

/**
 * What somebody asked to set aside and nobody has given since.
 *
 * @param number of the event that recorded it
 * @param version the newest version when it was asked for
 * @param place where; what is null in it stands for all
 * @param why the reason, for everybody to read
 * @param until its last day
 */
public record WaiverRequest(
        long number, int version, String rule, Place place, Actor askedBy, String why, LocalDate until) {
    private static final String NAME = "(any|\"(?:[^\"]++|\"\")*+\")";

    /** As {@link Waiver#asked()} writes it. */
    private static final Pattern ASKED = Pattern.compile(
            "(?<rule>.*?) at " + NAME + ", " + NAME + ", " + NAME + " until (?<until>\\d{4}-\\d\\d-\\d\\d): (?<why>.*)",
            Pattern.DOTALL);

    public WaiverRequest {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(until, "until");
    }

    /** What an event of asking says; empty when it is no such event. */
    static Optional<WaiverRequest> of(Event event) {
        var act = event.act();
        var matched = ASKED.matcher(act.detail());
        if (act.version() == null || !matched.matches()) {
            return Optional.empty();
        }
        return Optional.of(new WaiverRequest(
                event.number(),
                act.version(),
                matched.group("rule"),
                new Place(name(matched.group(2)), name(matched.group(3)), name(matched.group(4))),
                act.actor(),
                matched.group("why"),
                LocalDate.parse(matched.group("until"))));
    }

    private static @Nullable String name(String written) {
        return written.equals("any")
                ? null
                : written.substring(1, written.length() - 1).replace("\"\"", "\"");
    }

    /** Whether it asks for the same as another. */
    boolean isForSameAs(WaiverRequest other) {
        return rule.equals(other.rule) && place.equals(other.place);
    }

    /** Whether this waiver answers it. */
    boolean isAnsweredBy(Waiver given) {
        return given.number() > number && rule.equals(given.rule()) && place.equals(given.place());
    }
}
