package uk.safersheets.check;

import java.util.Optional;

/** One thing that can be wrong with an entry. They run in order, and the first complaint is the only one. */
@FunctionalInterface
interface Examiner {
    Optional<Complaint> of(Typed entry);
}
