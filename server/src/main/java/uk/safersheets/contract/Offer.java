package uk.safersheets.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with the workbooks of a template beyond checking and keeping them, as its contract has it. */
public enum Offer {
    /** Several agencies score a matrix, and their scores are laid side by side. */
    SCORERS(contract -> contract.tables().stream().anyMatch(table -> isScored(table, contract))),
    /** Its spending is held against a ledger. */
    RECONCILE(Offer::isFund),
    /** It reports to a funder. */
    RETURN(Offer::isFund),
    /** An agreed version of it is one page for the board. */
    PRIORITIES(contract -> contract.table(TableRole.RISK_MATRIX).isPresent()),
    /** Likewise for scrutiny. */
    PERIOD_PACK(contract -> contract.table(TableRole.CHANGES).isPresent()
            && contract.table(TableRole.RISK_MATRIX).isEmpty()),
    /** Its entries are carried into the period after. */
    NEXT_PERIOD(contract -> Stream.of(FieldRole.PERIOD, FieldRole.PERIOD_START, FieldRole.PERIOD_END)
            .allMatch(role -> contract.field(role).isPresent()));

    /** So many columns that are filled from one scale make a matrix; one alone may name anything. */
    private static final int SCORED_COLUMNS = 2;

    private final Predicate<Contract> isMadeBy;

    Offer(Predicate<Contract> isMadeBy) {
        this.isMadeBy = isMadeBy;
    }

    /** What a contract offers, as words such as {@code next-period}. */
    public static List<String> words(Contract contract) {
        return Arrays.stream(values())
                .filter(offer -> offer.isMadeBy.test(contract))
                .map(Roles::word)
                .toList();
    }

    private static boolean isFund(Contract contract) {
        return contract.table(TableRole.FUNDING_LINES)
                .filter(table -> Arrays.stream(TableColumnRole.values())
                        .filter(TableRole.FUNDING_LINES::needs)
                        .allMatch(role -> table.column(role).isPresent()))
                .isPresent();
    }

    /** Whether several of its columns are filled from one scale: the rows of a table that does not grow. */
    private static boolean isScored(Table table, Contract contract) {
        return table.columns().stream()
                .filter(column -> column.content().entry() == Entry.INPUT)
                .flatMap(column -> scale(column, contract).stream())
                .collect(Collectors.groupingBy(scale -> scale, Collectors.counting()))
                .values()
                .stream()
                .anyMatch(columns -> columns >= SCORED_COLUMNS);
    }

    private static Optional<Choices.InColumn> scale(Column column, Contract contract) {
        return column.content()
                .allowed()
                .filter(Choices.InColumn.class::isInstance)
                .map(Choices.InColumn.class::cast)
                .filter(choices -> contract.table(choices.table())
                        .filter(table -> !table.growing())
                        .isPresent());
    }
}
