package uk.safersheets.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the columns of a ledger's export may mean.
 *
 * @param row the row of the headings, from 1
 * @param meanings every meaning a column can have
 */
public record LayoutProposalJson(int row, List<Column> columns, List<String> meanings) {

    /**
     * One column.
     *
     * @param meaning what it may mean; null where nothing is proposed
     * @param first what its first rows say
     */
    public record Column(String heading, String meaning, List<String> first) {
        /** Its first rows in one line. */
        public String shown() {
            return first.stream().map(text -> text.isEmpty() ? "(blank)" : text).collect(Collectors.joining(" | "));
        }
    }
}
