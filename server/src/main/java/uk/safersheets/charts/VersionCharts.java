package uk.safersheets.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.calculate.Calculation;
import uk.safersheets.cell.Submission;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.NamedCells;

/** Every chart that one workbook gives. */
public final class VersionCharts {
    private VersionCharts() {}

    /** @param calculation the same submission, worked out */
    public static List<Chart> of(Contract contract, Submission submission, Calculation calculation) {
        return WorkBudget.about("the charts", () -> charts(contract, submission, calculation));
    }

    private static List<Chart> charts(Contract contract, Submission submission, Calculation calculation) {
        var periods = Periods.within(contract, submission);
        var single = Stream.of(
                        RiskRanking.of(contract, calculation),
                        Changes.of(contract, calculation, new NamedCells(contract, submission), periods),
                        FundingByLine.of(contract, calculation),
                        IndicatorTargets.of(contract, calculation),
                        FamilyGroup.of(contract, calculation, submission))
                .flatMap(Optional::stream);
        return Stream.of(
                        single,
                        AreaChanges.of(contract, calculation, periods).stream(),
                        AreaCounts.of(contract, calculation, submission, periods).stream(),
                        Funnels.of(contract, calculation, submission).stream(),
                        ControlCharts.of(contract, calculation).stream())
                .flatMap(charts -> charts)
                .toList();
    }
}
