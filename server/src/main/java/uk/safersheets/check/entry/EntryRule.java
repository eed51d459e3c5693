package uk.safersheets.check.entry;

import java.util.Optional;

/** One thing that can be wrong with an entry. They run in order, and the first complaint is the only one. */
@FunctionalInterface
interface EntryRule {
    Optional<EntryFault> of(EntryCell entry);
}
