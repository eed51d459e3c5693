package uk.safersheets.store.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.store.db.DamagedException;

/** Everything that the record can say somebody did. */
public enum EventType {
    OPENED("opened"),
    KEPT("kept"),
    CAME_LATE("came late"),
    REGISTERED("registered"),
    RETIRED("retired"),
    TEMPLATE_PROPOSED("template proposed"),
    TEMPLATE_ACCEPTED("template accepted"),
    TEMPLATE_REFUSED("template refused"),
    SUBMITTED("submitted"),
    APPROVED("approved"),
    RETURNED("returned"),
    PUBLISHED("published"),
    WITHDRAWN("withdrawn"),
    UNLOCKED("unlocked"),
    EXPLAINED("explained"),
    WAIVER_ASKED("asked to waive"),
    WAIVED("waived"),
    SCORED("scored"),
    AGREED("agreed"),
    STARTED("started"),
    HELD("held"),
    RELEASED("released"),
    DISPOSED("disposed"),
    RECONCILED("reconciled"),
    DECIDED("decided"),
    PREPARED("prepared"),
    SIGNED("signed"),
    RECEIPT_KEY_MADE("made the receipt key"),
    EXPORTED("exported"),
    IMPORTED("imported"),
    NAMED("said what a name means"),
    CYCLE_SET("set the cycle"),
    CYCLE_MARKED("marked a step"),
    COLLECTION_ASKED("asked for returns"),
    COLLECTION_GIVEN("gave to a collection"),
    COLLECTION_RETURNED("sent a return back"),
    COLLECTION_ACCEPTED("accepted a return"),
    COLLECTION_EXEMPTED("exempted from a collection"),
    COLLECTION_MOVED("moved the day of a collection"),
    COLLECTION_CLOSED("closed a collection"),
    RECEIPT_KEY_USED("signs receipts with a key outside"),
    USER_ADDED("added a user"),
    USER_ENABLED("enabled a user"),
    USER_DISABLED("disabled a user"),
    USER_REMOVED("removed a user"),
    ROLES_GIVEN("gave roles"),
    RULE_GIVEN("gave a rule"),
    PROVIDER_ACCOUNT_LINKED("linked an account"),
    LINK_MADE("made a sign-in link"),
    PASSWORD_SET("set a password"),
    TOKEN_MADE("made a token"),
    TOKEN_REVOKED("revoked a token"),
    SIGNED_IN("signed in"),
    SIGNED_OUT("signed out"),
    SIGN_IN_REFUSED("was refused a sign-in"),
    REFUSED("was refused");

    /** Those that bring a version forward or take it back. */
    public static final Set<EventType> STEPS =
            EnumSet.of(SUBMITTED, APPROVED, RETURNED, PUBLISHED, WITHDRAWN, UNLOCKED);

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As it is stored, hashed and told over HTTP; it never changes. */
    public String word() {
        return word;
    }

    /** @throws DamagedException when the record holds a word that this version does not know */
    static EventType stored(String word) throws DamagedException {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new DamagedException(
                        "the record holds an act '" + word + "', which this version does not know"));
    }

    /** These and those. */
    public static Set<EventType> and(Set<EventType> these, EventType... those) {
        var all = EnumSet.copyOf(these);
        all.addAll(Arrays.asList(those));
        return all;
    }

    /** A condition on a column that holds one of these words. */
    public static String in(String column, Collection<EventType> types) {
        return types.stream()
                .map(type -> "'" + type.word + "'")
                .collect(Collectors.joining(", ", column + " IN (", ")"));
    }
}
