package uk.safersheets.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Value;
import uk.safersheets.excel.poi.PoiFunctions;
import uk.safersheets.formula.library.ExcelFunctions;

class FormulaTest {
    static final TableScope FUNDING = new TableScope(
            "Funding",
            List.of("Line", "Change %", "A, B/C-d", "It's [odd] #1", "Spent", "Mixed", "Blank"),
            List.of(
                    TableScope.values("Youth", 0.125, 10, 1, 2000, "x", null),
                    TableScope.values("Garden", -0.5, 20, 2, 3872.5, 7, null),
                    TableScope.values("youth", 0, 30, 3, 0.25, true, null)),
            0,
            Map.of("AwardAmount", Value.of(15956), "Nothing", Value.BLANK),
            new ExcelFunctions().or(new PoiFunctions()));

    private static String answer(String formula) {
        return Formula.parse(formula).evaluate(FUNDING).toString();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1+2*3                                  | 7
        (1+2)*3                                | 9
        -2^2                                   | 4
        2^3^2                                  | 64
        2^-1                                   | 0.5
        -50%                                   | -0.5
        200%%                                  | 0.02
        10-4-3                                 | 3
        100/10/5                               | 2
        "a"&1+1&"b"                            | a2b
        1+1="2"                                | FALSE
        "1"+1                                  | 2
        1<2=TRUE                               | TRUE
        1=1=1                                  | FALSE
        --"12"                                 | 12
        +"text"                                | text
        1/0                                    | #DIV/0!
        1+"x"                                  | #VALUE!
        (#N/A)                                 | #N/A
        .5+1.                                  | 1.5
        1E3+1.5e-1                             | 1000.15
        "say ""hi""\"                           | say "hi"
        true                                   | TRUE
        0.1+0.2=0.3                            | TRUE
        0.1+0.2                                | 0.3
        2/3=0.666666666666667                  | TRUE
        0.30000000000000004-0.3=0              | TRUE
        1/3*3                                  | 1
        INT(1/3*3)                             | 1
        "abc"="ABC"                            | TRUE
        "a"<"B"                                | TRUE
        99<"1"                                 | TRUE
        "zz"<FALSE                             | TRUE
        """)
    void followsExcelsOperators(String formula, String expected) {
        assertEquals(expected, answer(formula));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [@Line]                                                     | Youth
        [@[Line]]                                                   | Youth
        [@line]                                                     | Youth
        Funding[@Line]                                              | Youth
        Funding[@[Change %]]                                        | 0.125
        Funding[[#This Row],[Change %]]                             | 0.125
        Funding[ [#This Row] , [Change %] ]                         | 0.125
        SUM(Funding[[#This Row],[Change %]:[It's '[odd'] '#1]])     | #REF!
        SUM([@[Change %]:[It''s '[odd'] '#1]])                      | 11.125
        SUM(Funding[@[A, B/C-d]:[Spent]])                           | 2011
        SUM(Funding[[#This Row],[A, B/C-d]]:Funding[[#This Row],[Spent]]) | 2011
        SUM(Funding[Spent])                                         | 5872.75
        SUM(Funding[A, B/C-d])                                      | 60
        SUM(funding[[a, b/c-d]])                                    | 60
        SUM(Funding[[#Data],[Spent]])                               | 5872.75
        SUM([Spent])                                                | 5872.75
        SUM(Funding[[A, B/C-d]:[Spent]])                            | 5938.75
        SUM(Funding)                                                | 5945.375
        SUM(Funding[])                                              | 5945.375
        SUM(Funding[#Data])                                         | 5945.375
        COUNTA(Funding[#All])                                       | 25
        COUNTA(Funding[[#All],[Line]])                              | 4
        COUNTA(Funding[[#Headers],[#Data],[Line]])                  | 4
        INDEX(Funding[#Headers],2)                                  | Change %
        Funding[[#Headers],[Spent]]                                 | Spent
        COLUMNS(Funding[[#Headers],[Line]:[Spent]])                 | 5
        COLUMNS(Funding[@])                                         | 7
        COLUMNS(Funding[#This Row])                                 | 7
        AwardAmount-1                                               | 15955
        Nothing=0                                                   | TRUE
        Nothing=""                                                  | TRUE
        Nowhere                                                     | #NAME?
        Funding[Nowhere]                                            | #REF!
        Elsewhere[Line]                                             | #REF!
        Details!$B$4                                                | #REF!
        'My sheet'!A1:B2                                            | #REF!
        SUM(A1:B2)                                                  | #REF!
        LOG10(100)                                                  | 2
        @[Spent]                                                    | 2000
        _xlfn.CONCAT("a","b")                                       | ab
        _xlfn._xlws.NOSUCH(1)                                       | #NAME?
        """)
    void readsEveryFormOfReference(String formula, String expected) {
        assertEquals(expected, answer(formula));
    }

    @ParameterizedTest(name = "{0} is stored as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [@Line]                              | Funding[[#This Row],[Line]]
        [@[A, B/C-d]:[Spent]]                | Funding[[#This Row],[A, B/C-d]:[Spent]]
        SUM( [Spent] ) +1                    | SUM( Funding[Spent] ) +1
        Funding[@[It''s '[odd'] '#1]]        | Funding[[#This Row],[It''s '[odd'] '#1]]
        Funding[[Line]:[Spent]]              | Funding[[Line]:[Spent]]
        Funding[[#Headers],[Line]]           | Funding[[#Headers],[Line]]
        Funding[#Headers]                    | Funding[#Headers]
        Funding[]                            | Funding[]
        SUM(Funding[#Data])                  | SUM(Funding[])
        ifs([@Line]="[@Line]","a ""b""\")     | _xlfn.IFS(Funding[[#This Row],[Line]]="[@Line]","a ""b""\")
        rank.eq(1,[Spent])                   | _xlfn.RANK.EQ(1,Funding[Spent])
        FILTER([Line],[Spent]>0)             | _xlfn._xlws.FILTER(Funding[Line],Funding[Spent]>0)
        _xlfn.XLOOKUP(1,[Spent],[Line])      | _xlfn.XLOOKUP(1,Funding[Spent],Funding[Line])
        """)
    void printsTheFormAFileStores(String typed, String stored) {
        var formula = Formula.parse(typed);

        assertEquals(stored, formula.stored("Funding"));
        assertEquals(stored, Formula.parse(stored).stored("Funding"));
        assertTrue(formula.isLike(Formula.parse(stored), "Funding"));
    }

    @Test
    void storesATableByItsNameWithBrackets() {
        var formula = Formula.parse("INDEX(Scale,Row,1)+Scale[Score]");

        assertEquals("INDEX(Scale[],Row,1)+Scale[Score]", formula.stored("Risk", "Scale"::equals));
    }

    @Test
    void saysWhatItReadsAndCalls() {
        var formula = Formula.parse(
                "_xlfn.IFS([@Line]=\"\",0,TRUE,SUM(Funding[[A]:[B]])/AwardAmount+C3+Funding[[#Headers],[A]])");

        assertEquals(
                Set.of(
                        new Reference.ThisRow(null, "Line", "Line"),
                        new Reference.Columns("Funding", "A", "B"),
                        new Reference.Name("AwardAmount"),
                        new Reference.Address("C3"),
                        new Reference.Headings("Funding", "A", "A")),
                formula.references());
        assertEquals(Set.of("IFS", "SUM"), formula.functions());
    }

    @ParameterizedTest(name = "{0} is like {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [@Line]&"x"         | Funding[[#This Row],[LINE]] & "x"   | true
        sum([Spent])        | (SUM(Funding[Spent]))               | true
        1+2+3               | (1+2)+3                             | true
        1.50                | 1.5                                 | true
        @INDEX([Spent],1)   | INDEX(Funding[Spent],1)             | true
        1+@INDEX([Spent],1) | 1+_xlfn.SINGLE(INDEX([Spent],1))    | true
        @INDEX([Spent],1)   | _xlfn.SINGLE(INDEX([Spent],2))      | false
        A1+$B$2             | $A$1+B2                             | true
        ROWS(Scale)         | ROWS(Scale[#Data])                  | true
        ROWS(Funding)       | ROWS([])                            | true
        1+2+3               | 1+(2+3)                             | false
        "a"                 | "A"                                 | false
        [@Line]             | [Line]                              | false
        [@Line]             | Other[[#This Row],[Line]]           | false
        1                   | "1"                                 | false
        SUM(1,2)            | SUM(1,2,)                           | false
        -1                  | 1                                   | false
        """)
    void knowsFormulasThatMeanTheSame(String one, String other, boolean alike) {
        assertEquals(alike, Formula.parse(one).isLike(Formula.parse(other), "Funding"));
    }

    @Test
    void readsBlockConstants() {
        assertEquals("10", answer("SUM({1,2;3,4})"));
        assertEquals("30", answer("SUMPRODUCT({1;2},{10;10})"));
        assertEquals("FALSE", answer("INDEX({1,\"a\",FALSE,#N/A,-2},3)"));
        assertEquals("-2", answer("INDEX({1,\"a\",FALSE,#N/A,-2},5)"));
    }

    @Test
    void repeatsOverBlocks() {
        assertEquals("2", answer("SUMPRODUCT(--(Funding[Line]=\"YOUTH\"))"));
        assertEquals("2000.25", answer("SUMPRODUCT((Funding[Line]=[@Line])*Funding[Spent])"));
        assertEquals("60", answer("SUM(Funding[A, B/C-d]*{1,0})"));
    }

    @Test
    void leavesWhatIsNotChosenAlone() {
        assertEquals("ok", answer("IF(TRUE,\"ok\",1/0)"));
        assertFalse(Formula.parse("IF(FALSE,1)").evaluate(FUNDING) instanceof Value.Error);
        assertEquals(Value.of(ExcelError.DIV0), Formula.parse("IF(1/0,1,2)").evaluate(FUNDING));
    }
}
