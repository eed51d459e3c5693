package uk.safersheets.web.routes.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.web.GuardedService;
import uk.safersheets.web.RunningService.Answer;

/** Analysts and administrators import for their own partnership; who reads its books reads its imports, and nobody else. */
class ImportAccessTest {
    private static final byte[] LOOKUP = "LSOA11CD,Ward\nE01025670,Shelthorpe\n".getBytes(UTF_8);

    @TempDir
    private static Path data;

    private static GuardedService service;
    private static String id;

    @BeforeAll
    static void start() {
        service = new GuardedService(data);
        service.person("analyst", GuardedService.CHARNWOOD, Role.ANALYST);
        service.person("administrator", GuardedService.CHARNWOOD, Role.ADMINISTRATOR);
        service.person("scrutiny", GuardedService.CHARNWOOD, Role.SCRUTINY);
        service.person("officer", GuardedService.CHARNWOOD, Role.OFFICER);
        service.person("stranger", GuardedService.BEDFORDSHIRE, Role.ANALYST);
        id = (String) bring("analyst", GuardedService.CHARNWOOD).json().get("id");
        assertEquals(
                200, service.get("analyst", "/api/imports/" + id + "/progress").status());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isForAnalystsAndAdministratorsOfThePartnership() {
        assertEquals(202, bring("administrator", GuardedService.CHARNWOOD).status());
        bring("officer", GuardedService.CHARNWOOD).problem(403, "not-allowed");
        bring("scrutiny", GuardedService.CHARNWOOD).problem(403, "not-allowed");
        bring("stranger", GuardedService.CHARNWOOD).problem(403, "not-allowed");
        bring("", GuardedService.CHARNWOOD).problem(401, "sign-in-required");
    }

    @Test
    void isReadByWhoeverReadsTheBooks() {
        for (String who : List.of("analyst", "administrator", "scrutiny", "officer")) {
            assertEquals(200, service.get(who, "/api/imports/" + id).status(), who);
        }
        assertEquals(
                "analyst", service.get("officer", "/api/imports/" + id).json().get("by"));
    }

    @Test
    void isNotThereForOthers() {
        for (String path : List.of("/api/imports/" + id, "/api/imports/" + id + "/progress")) {
            var hidden = service.get("stranger", path).problem(404, "no-such-import");
            var missing = service.get("stranger", path.replace(id, "000")).problem(404, "no-such-import");
            assertEquals(missing.get("detail"), ((String) hidden.get("detail")).replace(id, "000"));
        }
        service.ask("stranger", "DELETE", "/api/imports/" + id, new byte[0]).problem(404, "no-such-import");
        assertEquals(List.of(), service.get("stranger", "/api/imports").json().get("imports"));
        service.ask("officer", "DELETE", "/api/imports/" + id, new byte[0]).problem(403, "not-allowed");
    }

    @Test
    void namesAreTheirsToo() {
        assertEquals(201, say("analyst").status());
        say("officer").problem(403, "not-allowed");
        say("stranger").problem(403, "not-allowed");
        String names = "/api/imports/names?partnership=Charnwood";
        assertEquals(1, ((List<?>) service.get("scrutiny", names).json().get("names")).size());
        assertEquals(List.of(), service.get("stranger", names).json().get("names"));
    }

    private static Answer bring(String who, String partnership) {
        return service.ask(
                who, "POST", "/api/imports?kind=area-lookup&name=wards.csv&partnership=" + partnership, LOOKUP);
    }

    private static Answer say(String who) {
        var body = Map.of(
                "partnership", "Charnwood", "kind", "home-office", "name", "A", "means", "B", "from", "2019-04-01");
        return service.ask(
                who, "POST", "/api/imports/names", Json.text(body).getBytes(UTF_8), "Content-Type", "application/json");
    }
}
