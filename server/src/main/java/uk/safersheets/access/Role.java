package uk.safersheets.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does in a partnership. */
public enum Role {
    /** Fills and submits. */
    OFFICER,
    /** Keeps templates, imports and recalculates. */
    ANALYST,
    /** Keeps ledgers and reconciles. */
    FINANCE,
    /** Approves, publishes and takes back. */
    APPROVER,
    /** Reads what is approved and published. */
    SCRUTINY,
    /** Keeps users and settings; sees no data by this role alone. */
    ADMINISTRATOR;

    /** As it is given, stored and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
