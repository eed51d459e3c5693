package uk.safersheets.web.routes.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.imports.ImportKind;
import uk.safersheets.imports.Period;
import uk.safersheets.store.db.Database;
import uk.safersheets.store.imports.Imports;
import uk.safersheets.store.imports.MadeImport;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.RunningService;

/** What is proposed over HTTP, what is written, and who is told. */
@SlowTest
class ProposalRoutesTest {
    private static final String PATH = "/api/imports/proposals";
    private static final byte[] CHARNWOOD = TestWorkbooks.example("crime-performance", "charnwood-2019-20-q1");
    private static final String[] XLSX = {"Content-Type", RunningService.XLSX};

    private GuardedService service;

    @BeforeEach
    void start(@TempDir Path folder) {
        try (var database = Database.open(folder)) {
            MadeImport.of(ImportKind.HOME_OFFICE)
                    .geography("")
                    .period(Period.ofQuarter(2019, 1))
                    .count("Charnwood", "Robbery", 33)
                    .count("Charnwood", "Shoplifting", 213)
                    .keptIn(new Imports(database));
        }
        service = new GuardedService(folder);
        service.person("ann", "Charnwood", Role.ANALYST);
        service.person("other", "Melton", Role.ANALYST);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aTypedFigureIsShownBesideTheImportsAndWrittenOnlyWhereItIsChosen() throws IOException {
        var said = service.ask("ann", "POST", PATH, CHARNWOOD, XLSX).json();
        var differs = ((List<?>) said.get("differs"))
                .stream()
                        .map(patch -> (Map<?, ?>) patch)
                        .filter(patch -> patch.get("why").toString().contains("Robbery"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(32, differs.get("was"));
        assertEquals(33, differs.get("value"));
        assertTrue(differs.get("why")
                .toString()
                .startsWith("You typed 32 for Robbery, Current; the import says 33. Home Office tables"));
        assertEquals(1, said.get("agreeing"), "Shoplifting");

        assertEquals(32, robbery(written("[]").bytes()));
        var cell = List.of(Map.of("sheet", differs.get("sheet"), "cell", differs.get("cell")));
        assertEquals(33, robbery(written(Json.text(cell)).bytes()));
    }

    @Test
    void aCellForWhichNothingIsProposedIsRefused() {
        var refused = written("[{\"sheet\": \"Crime performance\", \"cell\": \"A1\"}]")
                .problem(400, "malformed-request");

        assertEquals(
                "Nothing is proposed for Crime performance!A1, which you asked to be written.", refused.get("detail"));
        written("[{\"sheet\": \"Crime performance\", \"cell\": \"here\"}]").problem(400, "malformed-json");
    }

    @Test
    void anotherPartnershipIsToldNothing() {
        var said = service.ask("other", "POST", PATH, CHARNWOOD, XLSX).json();

        assertEquals(Map.of("fills", List.of(), "differs", List.of(), "agreeing", 0, "notes", List.of()), said);
        assertFalse(service.ask("ann", "POST", PATH, CHARNWOOD, XLSX).json().equals(said));
    }

    private RunningService.Answer written(String cells) {
        byte[] form = new FormParts()
                .part("workbook", "q1.xlsx", CHARNWOOD)
                .text("cells", cells)
                .bytes();
        return service.ask("ann", "POST", PATH + "/written", form, "Content-Type", FormParts.TYPE);
    }

    private static double robbery(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var sheet = book.getSheet("Crime performance");
            for (var row : sheet) {
                if (row.getCell(0) != null && "Robbery".equals(row.getCell(0).toString())) {
                    return row.getCell(3).getNumericCellValue();
                }
            }
            throw new IllegalArgumentException("no row for robbery");
        }
    }
}
