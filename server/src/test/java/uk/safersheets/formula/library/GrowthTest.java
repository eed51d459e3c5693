package uk.safersheets.formula.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.SlowTest;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.CachingArea;
import uk.safersheets.formula.Formula;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.Scope;

/** What a formula in every row costs, counted in cells read: ten times the rows, ten times the cells and no more. */
@SlowTest
class GrowthTest {
    private static final int MOST_READS_FOR_EACH_ROW = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RANK([@Score],[Score])",
                "RANK.AVG([@Score],[Score],1)",
                "[@Score]/SUM([Score])",
                "IF([@Score]=MAX([Score]),AVERAGE([Score]),COUNTA([Name]))",
                "LARGE([Score],3)+MEDIAN([Score])",
                "COUNTIF([Name],[@Name])",
                "COUNTIF([Group],[@Group])",
                "COUNTIF([Score],\">\"&[@Score])+1",
                "SUMIF([Group],[@Group],[Score])",
                "SUMIFS([Score],[Group],[@Group],[Name],[@Name])",
                "COUNTIFS([Name],[@Name],[Score],\">0\")",
                "MAXIFS([Score],[Name],[@Name])",
                "MATCH([@Name],[Name],0)",
                "MATCH([@Score],[Score],0)",
                "INDEX([Score],MATCH([@Name],[Name],0))",
                "XLOOKUP([@Name],[Name],[Score])",
                "VLOOKUP([@Name],T[[Name]:[Score]],3,FALSE)",
                "COUNTIF([Name],\"<\"&[@Name])",
                "PERCENTRANK([Score],[@Score])",
                "PERCENTILE([Score],0.9)+QUARTILE.EXC([Score],1)",
                "SUM(INDEX(T[[Name]:[Score]],0,3))"
            })
    void growsWithTheRowsAndNoFaster(String formula) {
        var parsed = Formula.parse(formula);

        for (int rows : new int[] {1_000, 10_000}) {
            var table = new CountingTable(rows);
            for (int row = 0; row < rows; row++) {
                assertTrue(parsed.evaluate(table.from(row)) instanceof Value.Number);
            }

            assertTrue(
                    table.reads <= (long) MOST_READS_FOR_EACH_ROW * rows,
                    formula + " read " + table.reads + " cells of " + rows + " rows");
        }
    }

    /** One formula over the whole column, as they are written to count what differs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMPRODUCT(1/COUNTIF([Name],[Name]))",
                "SUMPRODUCT(([Name]<>\"\")/COUNTIF([Name],[Name]&\"\"))",
                "SUMPRODUCT(1/COUNTIFS([Name],[Name],[Group],[Group]))",
                "SUM(COUNTIF([Name],\"<=\"&[Name]))",
                "SUM(--(MATCH([Name],[Name],0)>0))",
                "SUM(RANK([Score],[Score]))",
                "ROWS(UNIQUE([Name]))"
            })
    void worksAWholeColumnOutInOneGo(String formula) {
        int rows = 10_000;
        var table = new CountingTable(rows);

        assertTrue(Formula.parse(formula).evaluate(table.from(0)) instanceof Value.Number);
        assertTrue(
                table.reads <= (long) MOST_READS_FOR_EACH_ROW * rows,
                formula + " read " + table.reads + " cells of " + rows + " rows");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000})
    void givesTheSameAnswersAsALookAtEveryCell(int rows) {
        var table = new CountingTable(rows);
        int row = 123;
        var scope = table.from(row);

        assertEquals(
                Formula.parse("SUMPRODUCT(--([Score]>[@Score]))+1").evaluate(scope),
                Formula.parse("RANK([@Score],[Score])").evaluate(scope));
        assertEquals(
                Formula.parse("SUMPRODUCT(([Group]=[@Group])*[Score])").evaluate(scope),
                Formula.parse("SUMIF([Group],[@Group],[Score])").evaluate(scope));
        assertEquals(
                Formula.parse("SUMPRODUCT(([Group]=[@Group])*([Name]=[@Name])*[Score])")
                        .evaluate(scope),
                Formula.parse("SUMIFS([Score],[Group],[@Group],[Name],[@Name])").evaluate(scope));
        assertEquals(
                Formula.parse("SUMPRODUCT(--([Score]>=[@Score]))").evaluate(scope),
                Formula.parse("COUNTIF([Score],\">=\"&[@Score])").evaluate(scope));
    }

    /** Columns Name (all different), Group (nearly all alike) and Score. */
    private static final class CountingTable {
        private static final List<String> HEADINGS = List.of("Name", "Group", "Score");

        private final int rows;
        private final Map<String, Area> areas = new HashMap<>();
        private final Functions functions = new ExcelFunctions();
        private long reads;

        CountingTable(int rows) {
            this.rows = rows;
        }

        private Value value(int row, int column) {
            reads++;
            return switch (column) {
                case 0 -> Value.of("Line " + row);
                case 1 -> Value.of(row % 100 == 0 ? "rare" : "Common");
                default -> Value.of((row * 7919L) % 1009);
            };
        }

        private final class Columns implements Area {
            private final int first;
            private final int columns;

            Columns(String first, String last) {
                this.first = HEADINGS.indexOf(first);
                this.columns = HEADINGS.indexOf(last) - this.first + 1;
            }

            @Override
            public int rows() {
                return rows;
            }

            @Override
            public int columns() {
                return columns;
            }

            @Override
            public Value at(int row, int column) {
                return value(row, first + column);
            }

            @Override
            public boolean isReference() {
                return true;
            }
        }

        Scope from(int row) {
            return new Scope() {
                @Override
                public Optional<Area> thisRow(String table, String first, String last) {
                    return Optional.of(Area.cell(value(row, HEADINGS.indexOf(first))));
                }

                @Override
                public Optional<Area> columns(String table, String first, String last) {
                    return Optional.of(
                            areas.computeIfAbsent(first + last, key -> new CachingArea(new Columns(first, last))));
                }

                @Override
                public Optional<Area> headings(String table, String first, String last) {
                    return Optional.empty();
                }

                @Override
                public Optional<Area> name(String name) {
                    return Optional.empty();
                }

                @Override
                public Functions functions() {
                    return functions;
                }
            };
        }
    }
}
