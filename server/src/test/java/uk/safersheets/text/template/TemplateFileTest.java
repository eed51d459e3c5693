package uk.safersheets.text.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.Repository;
import uk.safersheets.cell.Value;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.contract.TemplateText.ChartKind;

class TemplateFileTest {
    private static final Path GRANT_LOG =
            Repository.file("server/src/test/resources/templates/grant-log/template.yaml");

    @TempDir
    private Path folder;

    @Test
    void readsEveryPartOfATemplate() throws IOException {
        var text = TemplateFile.read(GRANT_LOG);

        assertEquals("grant-log 3 Grant log", text.id() + " " + text.version() + " " + text.title());
        assertEquals(
                List.of("In a minute", "Who to ask"),
                text.readme().stream().map(section -> section.heading()).toList());
        assertEquals(9, text.fields().size());
        assertEquals(Value.of("OFFICIAL"), text.fields().get(5).value());
        assertEquals(
                List.of(4, 10, 10),
                text.tables().stream().map(table -> table.blank()).toList());
        assertEquals(
                List.of(Value.of(3), Value.of("Medium")),
                text.tables().get(2).rows().get(2).subList(0, 2));
        assertEquals(Value.BLANK, text.tables().get(1).rows().get(0).get(2));
        assertEquals(
                List.of("V300", "V307", "V010"),
                text.rules().stream().map(rule -> rule.id()).toList());
        assertEquals(
                List.of("Sessions", "Hours each", "Match funding"),
                text.rules().get(2).about().columns());
        assertEquals(ChartKind.BAR, text.charts().get(0).kind());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', textBlock = """
        # in the text                ¦ is changed to                ¦ place ¦ what is wrong ¦ the fix
        id: grant-log                ¦ id: Grant log                ¦ line 2 (id) ¦ The id reads 'Grant log'. ¦ Use small letters, digits and hyphens only.
        title: Grant log             ¦ titel: Grant log             ¦ line 4 (titel) ¦ 'titel' is no word that belongs here. ¦ Use id, version, title, purpose, readme, fields, tables, rules, charts.
        title: Grant log             ¦ title:                       ¦ line 4 (title) ¦ 'title' is missing. ¦ Say what people call the template, such as Risk matrix.
        title: Grant log             ¦ title: [Grant, log]          ¦ line 4 (title) ¦ A single value was wanted here. ¦ Write a text, a number or a date.
        version: 3                   ¦ version: three               ¦ line 3 (version) ¦ The version reads 'three'. ¦ Write a whole number, such as 1.
        blank: 4                     ¦ blank: some                  ¦ line 31 (tables[0].blank) ¦ 'blank' reads 'some'. ¦ Write a whole number, such as 12.
        rows: growing                ¦ rows: grown                  ¦ line 30 (tables[0].rows) ¦ Rows reads 'grown', which is no word of the contract. ¦ Use growing or fixed.
        {name: Notes, entry: input,  ¦ {name: Notes, entry: inputs, ¦ line 42 (tables[0].columns[9].entry) ¦ Entry reads 'inputs', which is no word of the contract. ¦ Use key, input, formula, service or label.
        {name: Notes,                ¦ {name: Notes, colour: red,   ¦ line 42 (tables[0].columns[9].colour) ¦ 'colour' is no word that belongs here. ¦ Use name, type, entry, required, least, most, choices, formula, rule, help, next, width, role.
        {name: Notes,                ¦ {name: Notes, role: spend,   ¦ line 42 (tables[0].columns[9].role) ¦ Role reads 'spend', which is no word of the contract. ¦ Use one of status, decided, decision, meeting, initiative, purpose, lead, priority, allocated, counted, spent, accrued, committed, counts when [word], waits when [word], first-quarter, second-quarter, third-quarter, last-quarter, total, planned-so-far, actual-so-far, forecast, underspend, reason, proposal, received, from, to, amount, date, approval, notes, line, measure, unit, target, achieved, asked, met, evidence, score, rank, rank-range, previous, current, change-percent, verdict, part-of, position, group-size, parts-previous, parts-current, whole-previous, whole-current, actual, better-when, baseline, target-to-date, target-met, area, area-kind, code, period, count, population, rate, rate-low, rate-high, group-average, mean, lower-limit, upper-limit, signal, start, end, weight, means, figure-source, group, issue, or leave it blank.
        {name: Notes,                ¦ {name: group,                ¦ line 42 (tables[0].columns[9].name) ¦ The name 'group' is given twice. ¦ Give each its own name.
        {name: Notes,                ¦ {                            ¦ line 42 (tables[0].columns[9].name) ¦ 'name' is missing. ¦ Give the column its heading.
        name: AwardAmount            ¦ name: Award Amount           ¦ line 21 (fields[6].name) ¦ Excel does not take 'Award Amount' for a name. ¦ Use letters and digits, no spaces.
        name: AwardAmount            ¦ name: AB12                   ¦ line 21 (fields[6].name) ¦ Excel does not take 'AB12' for a name. ¦ Use letters and digits, no spaces.
        sheet: Scale                 ¦ sheet: Wards                 ¦ line 61 (tables[2].sheet) ¦ The sheet 'Wards' is taken. ¦ Give every table and chart its own sheet.
        sheet: Scale                 ¦ sheet: Contract rules        ¦ line 61 (tables[2].sheet) ¦ The sheet 'Contract rules' is taken. ¦ Give every table and chart its own sheet.
        sheet: Scale                 ¦ sheet: Scale/Scores          ¦ line 61 (tables[2].sheet) ¦ Excel does not take 'Scale/Scores' for a sheet's name. ¦ Use at most 31 characters, none of []:*?/\\ and no apostrophe at either end.
        [Priory, Town, '', '']       ¦ [Priory, Town]               ¦ line 58 (tables[1].data[1]) ¦ This row has 2 values for 4 columns. ¦ Write one value for each column, '' for a blank.
        [Priory, Town, '', '']       ¦ [[Priory], Town, '', '']     ¦ line 58 (tables[1].data[1]) ¦ A single value was wanted here. ¦ Write a text, a number or a date.
        about: AwardAmount           ¦ about: Award                 ¦ line 78 (rules[0].about) ¦ 'Award' is neither a table nor a field of this template. ¦ Write a column as Table[Heading], a run of them as Table[[First]:[Last]], a table or a field by its name.
        id: V300                     ¦ ref: V300                    ¦ line 76 (rules[0].id) ¦ Rule is blank. ¦ Give the rule its id, such as V101.
        kind: bar                    ¦ kind: pie                    ¦ line 111 (charts[0].kind) ¦ 'pie' is no kind of chart. ¦ Use bar, column, line, interval, funnel or control.
        series: [Granted]            ¦ series: [Given]              ¦ line 111 (charts[0].series) ¦ Grants has no column 'Given'. ¦ Write the heading as the table has it.
        series: [Granted]            ¦ series: []                   ¦ line 111 (charts[0].series) ¦ The chart draws nothing. ¦ List at least one column.
        table: Grants                ¦ table: Grant                 ¦ line 111 (charts[0].table) ¦ This template has no table 'Grant'. ¦ Name one of its tables.
        fields:                      ¦ tables:                      ¦ line 24 ¦ 'tables' stands here a second time. ¦ Keep one of the two.
        """)
    void saysWhereAndHow(String part, String changed, String place, String message, String fix) throws IOException {
        var faults = faults(part, changed);

        assertTrue(faults.contains(new TemplateFault("template.yaml, " + place, message, fix)), faults::toString);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws IOException {
        var faults = faults("entry: input", "entry: typed");

        assertEquals(17, faults.size());
    }

    @Test
    void refusesWhatIsNoYaml() throws IOException {
        var fault = faults("title: Grant log", "title: 'Grant log").get(0);

        assertTrue(fault.message().startsWith("This is no YAML: "), fault::toString);
        assertEquals("Put the indentation or quotes right.", fault.fix());
    }

    private List<TemplateFault> faults(String part, String changed) throws IOException {
        var sound = Files.readString(GRANT_LOG);
        assertTrue(sound.contains(part), part);
        var file = folder.resolve("template.yaml");
        Files.writeString(file, sound.replace(part, changed));

        return assertThrows(FaultyTemplateException.class, () -> TemplateFile.read(file))
                .faults();
    }
}
