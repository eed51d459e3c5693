package uk.safersheets.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.safersheets.cell.Texts;
import uk.safersheets.ledger.Transaction;
import uk.safersheets.ledger.layout.ColumnRole;

/**
 * One line of the coding map: what a transaction must say, and where it goes then.
 *
 * @param wanted the text wanted under each meaning; {@code *} stands for any characters
 */
public record CodingRule(Map<ColumnRole, String> wanted, Target target) {
    /** What a rule can ask for. */
    public static final Set<ColumnRole> CONDITIONS = Set.of(
            ColumnRole.COST_CENTRE,
            ColumnRole.SUBJECTIVE,
            ColumnRole.PROJECT,
            ColumnRole.REFERENCE,
            ColumnRole.SUPPLIER,
            ColumnRole.DESCRIPTION);

    public CodingRule {
        var byMeaning = new EnumMap<ColumnRole, String>(ColumnRole.class);
        byMeaning.putAll(wanted);
        wanted = Collections.unmodifiableMap(byMeaning);
        if (wanted.isEmpty() || !CONDITIONS.containsAll(wanted.keySet())) {
            throw new IllegalArgumentException("a rule asks for at least one of " + CONDITIONS);
        }
    }

    public static String said(Transaction transaction, ColumnRole meaning) {
        return switch (meaning) {
            case COST_CENTRE -> transaction.code().costCentre();
            case SUBJECTIVE -> transaction.code().subjective();
            case PROJECT -> transaction.code().project();
            case REFERENCE -> transaction.reference();
            case SUPPLIER -> transaction.supplier();
            case DESCRIPTION -> transaction.description();
            default -> throw new IllegalArgumentException(meaning + " is no condition");
        };
    }

    /** As a reason says it: {@code cost centre 4410 and subjective 5203}. */
    public String words() {
        return wanted.entrySet().stream()
                .map(entry -> entry.getKey().word() + " " + Texts.tidy(entry.getValue()))
                .collect(Collectors.joining(" and "));
    }
}
