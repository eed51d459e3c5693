package uk.safersheets.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.validator.ContractReader;
import uk.safersheets.excel.validator.SheetLines;

/**
 * Of templates that were changed at random, one may only become the newest version when it promises and shows just what
 * the template does, or when every difference is told before it is taken.
 */
@SlowTest
class TemplateMutantsTest {
    private static final int MUTANTS = Integer.getInteger("safersheets.mutants", 45);
    private static final List<String> TEMPLATES = List.of("risk-matrix", "action-plan", "funding-allocation");

    /** How registering one would end. */
    private enum Ending {
        REFUSED,
        TOLD,
        ALIKE
    }

    @Test
    void takesNoMutantWhoseDifferenceIsNotTold(@TempDir Path data) {
        var endings = new EnumMap<Ending, Integer>(Ending.class);
        var wrong = new ArrayList<String>();
        try (var services = Services.open(Config.in(data), Clock.systemUTC())) {
            for (int seed = 1; seed <= MUTANTS; seed++) {
                String id = TEMPLATES.get(seed % TEMPLATES.size());
                byte[] template = TestWorkbooks.template(id);
                byte[] mutant = new Mutation(seed).of(template);
                try {
                    var preview = services.templates().preview(mutant, null);
                    var ending = preview.changes().isEmpty() ? Ending.ALIKE : Ending.TOLD;
                    endings.merge(ending, 1, Integer::sum);
                    if (isOther(template, mutant) != (ending == Ending.TOLD)) {
                        wrong.add(id + " seed " + seed + ": " + ending + " " + preview.changes());
                    }
                } catch (RefusedFileException | FaultyTemplateException | OverBudgetException refused) {
                    endings.merge(Ending.REFUSED, 1, Integer::sum);
                } catch (RuntimeException e) {
                    wrong.add(id + " seed " + seed + ": " + e);
                }
            }
        }
        System.out.println(MUTANTS + " mutants of templates: " + endings);
        assertEquals(List.of(), wrong);
        assertTrue(endings.keySet().containsAll(List.of(Ending.REFUSED, Ending.ALIKE)), endings::toString);
    }

    private static boolean isOther(byte[] template, byte[] mutant) {
        return !contract(template).equals(contract(mutant)) || !sheets(template).equals(sheets(mutant));
    }

    /** With one version number for both: it is written anew at registration. */
    private static Contract contract(byte[] template) {
        var read = ContractReader.read(template);
        return new Contract(
                read.template(),
                "1",
                read.title(),
                read.tables(),
                read.fields(),
                read.rules(),
                read.rows(),
                read.printed());
    }

    private static Map<String, String> sheets(byte[] template) {
        var lines = SheetLines.of(template);
        lines.remove("Property safersheets.version");
        return lines;
    }
}
