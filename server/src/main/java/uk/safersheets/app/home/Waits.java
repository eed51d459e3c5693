package uk.safersheets.app.home;

import java.util.List;
import java.util.function.Function;
import uk.safersheets.api.home.HomeJson.WaitingJson;

/** What of one kind waits for somebody, of which only as much is put into words as is shown. */
record Waits<T>(String kind, List<T> all, Function<T, WaitingJson> words) {
    int count() {
        return all.size();
    }

    /** Some of it, in its order. */
    List<WaitingJson> some(int from, int most) {
        return all.stream().skip(from).limit(most).map(words).toList();
    }
}
