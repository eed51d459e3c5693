package uk.safersheets.prose.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.safersheets.prose.Hedge;
import uk.safersheets.prose.token.Tokens;

/** Words before a number that say how exact it is. */
final class Hedges {
    /** A way to say it, in words. */
    private record Way(String[] words, Hedge hedge) {}

    /**
     * What was found.
     *
     * @param from its first word; where the number begins if there is none
     */
    record Found(Hedge hedge, int from) {}

    private static final List<Way> WAYS = new ArrayList<>();

    static {
        ways(
                Hedge.JUST_UNDER,
                "just under|nearly|almost|just below|slightly less than|slightly fewer than|slightly under");
        ways(
                Hedge.JUST_UNDER,
                "a little under|a little less than|close to|approaching|not quite|just less than|just short of");
        ways(Hedge.JUST_UNDER, "marginally under|marginally below");
        ways(Hedge.JUST_OVER, "just over|just above|slightly over|slightly more than|slightly above|a little over");
        ways(Hedge.JUST_OVER, "a little more than|marginally over|just more than");
        ways(Hedge.OVER, "over|more than|in excess of|above|well over|exceeding|upwards of|greater than|higher than");
        ways(Hedge.UNDER, "under|less than|fewer than|below|well under|well below|lower than");
        ways(Hedge.AT_LEAST, "at least|no fewer than|no less than|not less than|a minimum of");
        ways(Hedge.AT_MOST, "up to|at most|no more than|not more than|a maximum of|as many as");
        ways(
                Hedge.ABOUT,
                "about|around|approximately|approx|some|roughly|circa|c|ca|~|≈|in the region of|an estimated");
        ways(Hedge.ABOUT, "estimated|somewhere around|an approximate");
        WAYS.sort(Comparator.comparing(way -> -way.words.length));
    }

    private Hedges() {}

    private static void ways(Hedge hedge, String ways) {
        for (String way : ways.split("\\|")) {
            WAYS.add(new Way(way.split(" "), hedge));
        }
    }

    /** The hedge that ends right before this token. */
    static Found before(Tokens tokens, int at) {
        int end = tokens.is(at - 1, ".") && tokens.is(at - 2, "approx", "c", "ca") ? at - 1 : at;
        for (var way : WAYS) {
            int from = end - way.words.length;
            if (from >= 0 && tokens.reads(from, way.words) && !isMoved(tokens, from)) {
                return new Found(way.hedge, from);
            }
        }
        return new Found(Hedge.NONE, at);
    }

    /** The hedge after a number: {@code 80 or so}, {@code 100+}, {@code £200 approx}. */
    static Hedge after(Tokens tokens, int at) {
        if (tokens.reads(at, "or", "so") || tokens.is(at, "approx", "approximately")) {
            return Hedge.ABOUT;
        }
        boolean isPlus = tokens.is(at, "+") && tokens.isGlued(at) && !tokens.isGlued(at + 1);
        return isPlus || tokens.reads(at, "or", "more") ? Hedge.AT_LEAST : Hedge.NONE;
    }

    /** {@code went up to 218} goes up and is at the most of nothing. */
    private static boolean isMoved(Tokens tokens, int from) {
        return tokens.is(from, "up")
                && tokens.is(
                        from - 1, "went", "gone", "going", "rose", "moved", "climbed", "crept", "back", "now", "is");
    }
}
