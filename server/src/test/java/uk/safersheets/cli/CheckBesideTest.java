package uk.safersheets.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;

/** Workbooks at hand beside the one that is checked. */
class CheckBesideTest {
    @TempDir
    private Path folder;

    /** Charnwood's year, filled into a shipped template. */
    private String built(String template) {
        String out = folder.resolve(template + ".xlsx").toString();
        var ran = Commands.run(
                "template",
                "build",
                Repository.file("workbooks").resolve(template).toString(),
                "--example",
                Path.of("src/test/resources/chain", template + ".yaml").toString(),
                "-o",
                out);
        assertEquals(0, ran.status(), ran::err);
        return out;
    }

    private static List<String> said(Commands.Ran ran, String rule) {
        assertTrue(ran.status() < 2, ran::err);
        return ((List<?>) ran.json().get("findings"))
                .stream()
                        .map(finding -> (Map<?, ?>) finding)
                        .filter(finding -> rule.equals(finding.get("ruleId")))
                        .map(finding -> finding.get("severity") + ": " + finding.get("message"))
                        .toList();
    }

    @Test
    void aRuleReadsTheWorkbookThatIsNamedAndSaysSo() {
        String plan = built("action-plan");

        var alone = said(Commands.run("check", plan, "--json"), "V111");
        assertEquals(1, alone.size());
        assertTrue(
                alone.get(0).startsWith("notChecked: ") && alone.get(0).contains("only this one is at hand"),
                alone::toString);

        var beside = said(
                Commands.run(
                        "check",
                        plan,
                        "--beside",
                        built("risk-matrix"),
                        "--beside",
                        built("funding-allocation"),
                        "--json"),
                "V111");
        assertEquals(1, beside.size(), beside::toString);
        assertTrue(beside.get(0).startsWith("query: "), beside::toString);
        assertTrue(beside.get(0).endsWith("Compared with risk-matrix.xlsx (2019-20, Risk matrix)."), beside::toString);
    }

    @Test
    void aFileThatIsNoWorkbookOfOursIsRefusedByName() {
        String yaml = Repository.file("workbooks")
                .resolve("risk-matrix/template.yaml")
                .toString();

        var ran = Commands.run("check", built("action-plan"), "--beside", yaml);

        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("template.yaml"), ran::err);
    }
}
