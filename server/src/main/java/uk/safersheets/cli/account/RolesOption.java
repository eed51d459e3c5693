package uk.safersheets.cli.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;

/** What somebody does, and in which partnership. */
final class RolesOption {
    @Option(
            names = "--partnership",
            paramLabel = "P",
            required = true,
            description = "The partnership, as its books are called, such as Charnwood.")
    private String partnership;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description = "officer, analyst, finance, approver, scrutiny, administrator; several with commas between.")
    private List<String> roles;

    String partnership() {
        return partnership.strip();
    }

    /** @throws IllegalArgumentException for a word that is no role */
    Membership membership() {
        if (partnership().isEmpty()) {
            throw new IllegalArgumentException("The partnership has no name.");
        }
        Set<Role> given = EnumSet.noneOf(Role.class);
        for (String word : roles) {
            given.add(Role.of(word.strip())
                    .orElseThrow(() -> new IllegalArgumentException("'" + word.strip()
                            + "' is no role. Use officer, analyst, finance, approver, scrutiny or administrator.")));
        }
        return new Membership(partnership(), given);
    }
}
