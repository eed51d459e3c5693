package uk.safersheets.web.admission;

import java.time.LocalDate;

/** Counts how much of something is used on a day. Safe to share. */
interface DayCount {
    long used(LocalDate day, String name);

    void add(LocalDate day, String name, long more);
}
