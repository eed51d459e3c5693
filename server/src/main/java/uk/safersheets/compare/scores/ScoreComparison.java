package uk.safersheets.compare.scores;

import java.util.List;
import java.util.Map;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.Contract;

/**
 * Several scorers' workbooks side by side.
 *
 * @param tables the tables people fill; empty while nobody has scored
 * @param outcome what every cell held once it was agreed, by its id; empty until then
 */
public record ScoreComparison(Contract contract, List<ScoreSpread> tables, Map<String, Value> outcome) {}
