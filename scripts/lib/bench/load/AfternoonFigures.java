package uk.safersheets.bench.load;

import static uk.safersheets.bench.Timing.heading;

/** A quarter's last afternoon: everybody at once. */
public final class AfternoonFigures {
    private AfternoonFigures() {}

    public static void print() throws Exception {
        heading("A quarter's last afternoon");
    }
}
