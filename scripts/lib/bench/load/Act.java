package uk.safersheets.bench.load;

import java.util.random.RandomGenerator;

/** What people ask for, and how many in a hundred of a partnership's week. */
enum Act {
    CHECK(60),
    RECALCULATE(20),
    READ(15),
    SUBMIT(4),
    COMPARE(1);

    private final int share;

    Act(int share) {
        this.share = share;
    }

    static Act next(RandomGenerator random) {
        int at = random.nextInt(100);
        for (var act : values()) {
            at -= act.share;
            if (at < 0) {
                return act;
            }
        }
        throw new IllegalStateException("the shares do not add up to a hundred");
    }
}
