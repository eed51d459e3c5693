package uk.safersheets.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.api.version.EventJson;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.StaleBookException;

/** What came between how a book was shown and what somebody asked of it. */
final class StaleBook {
    private StaleBook() {}

    static Problem problem(StaleBookException stale) {
        var between = stale.between().stream().map(EventJson::of).toList();
        return Problem.of(ProblemType.STALE_BOOK, detail(stale.between()))
                .fix("Look at it as it stands now, and do it again if it still holds.")
                .with("between", between);
    }

    private static String detail(List<Event> between) {
        return between.isEmpty()
                ? "It was never in the state that you name."
                : between.stream()
                        .map(StaleBook::told)
                        .collect(Collectors.joining("; ", "Since it was shown to you: ", "."));
    }

    /** {@code Manager, Charnwood approved version 3}. */
    private static String told(Event event) {
        var act = event.act();
        String what = switch (act.kind()) {
            case KEPT -> "submitted";
            case SUBMITTED -> "put forward";
            case EXPLAINED -> "explained a finding of";
            case WAIVED -> "waived a rule in";
            default -> act.kind().word();
        };
        return act.who() + " " + what + (act.version() == null ? " it" : " version " + act.version());
    }
}
