package uk.safersheets.web.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.Repository;
import uk.safersheets.SlowTest;
import uk.safersheets.api.reconciliation.ReconciledPage;
import uk.safersheets.web.FormParts;
import uk.safersheets.web.RunningService;
import uk.safersheets.web.RunningService.Answer;

/** A ledger with more transactions than one answer holds is told of page by page, and can always be read again. */
@SlowTest
class LargeLedgerTest {
    private static final Path EXAMPLES = Repository.file("workbooks/funding-allocation/examples");
    private static final String NAME = "charnwood-2019-20-locality-fund";
    private static final String TOTAL = "Total;;;;;;;0.00";
    private static final int PAGE = 5000;
    private static final int ROWS = 5200;
    private static final int FAR_MORE = 190_000;

    @Test
    void isToldPageByPage(@TempDir Path data) throws IOException {
        try (var service = new RunningService(data)) {
            var made = reconcile(service);

            assertEquals(201, made.status(), made::text);
            long all = number(made, "transactions");
            assertTrue(all >= ROWS, "only " + all);
            assertEquals(PAGE, transactions(made).size());
            var told = new ArrayList<>(transactions(made));
            var next = service.get(next(made));
            assertEquals(200, next.status(), next::text);
            told.addAll(transactions(next));
            assertEquals(all, told.size());
            assertEquals(all, told.stream().distinct().count(), "each once");
            assertNull(next.header("Link"));
            assertEquals(made.json().get("statement"), next.json().get("statement"));
            var again = service.get(made.header("Location"));
            assertEquals(made.json().get("breaks"), again.json().get("breaks"));
            assertEquals(
                    200,
                    service.get("/api/books/" + made.json().get("fund") + "/reconciliations")
                            .status());
        }
    }

    /** A break that a page cuts is told of on both, and the second says that it goes on. */
    @Test
    void saysWhatGoesOnFromThePageBefore() {
        var first = ReconciledPage.read(kept(PAGE + 3), 0, PAGE).orElseThrow();
        var second = ReconciledPage.read(kept(PAGE + 3), PAGE, PAGE).orElseThrow();

        assertFalse(first.continues());
        assertTrue(second.continues());
        assertEquals(3, second.part().result().breaks().get(0).transactions().size());
        assertFalse(ReconciledPage.read(kept(1), 1, PAGE).orElseThrow().continues(), "nothing is on it");
    }

    /** Of rows that were not read, a page names so many and counts the others. */
    @Test
    void countsTheRowsThatAreNotNamed() {
        String notRead = IntStream.rangeClosed(1, PAGE + 7)
                .mapToObj(row -> "{\"place\":\"row " + row + "\",\"amount\":\"1.00\",\"why\":\"no date\"}")
                .collect(Collectors.joining(","));
        String reading = "{\"rows\":{\"read\":0,\"headings\":0,\"totals\":0,\"blank\":0,\"notRead\":[" + notRead
                + "]},\"tabs\":[],\"dates\":{\"first\":null,\"last\":null},\"sum\":\"0.00\",\"notes\":[\"As it was.\"]}";
        var json = "{\"format\":2,\"told\":null,\"reading\":" + reading + ",\"result\":{\"statement\":{}}}";

        var told = ReconciledPage.read(new ByteArrayInputStream(json.getBytes(UTF_8)), 0, PAGE)
                .orElseThrow()
                .part()
                .reading();

        assertEquals(PAGE, told.rows().notRead().size());
        assertEquals(
                List.of("As it was.", "7 more rows that nothing was made of: these are counted and not named here."),
                told.notes());
    }

    /** An answer of 50 MB is never held: it is made while it is read, and only a page of it comes out. */
    @Test
    void holdsOnePageOfWhatIsFarLarger() {
        var page = ReconciledPage.read(kept(FAR_MORE), FAR_MORE - 10, PAGE).orElseThrow();

        assertEquals(FAR_MORE, page.transactions());
        var broken = page.part().result().breaks();
        assertEquals(1, broken.size());
        assertEquals(10, broken.get(0).transactions().size());
        assertEquals("row 189999", broken.get(0).transactions().get(9).number());
    }

    private static Answer reconcile(RunningService service) throws IOException {
        String ledger = Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".csv"));
        var many = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            many.append(100_000 + row)
                    .append(";1;31.03.2020;450200;ZZ.99;Grants payable;Payment ")
                    .append(row)
                    .append(';')
                    .append(row + 1)
                    .append(".17\n");
        }
        var map = Files.readString(EXAMPLES.resolve("ledger/" + NAME + ".map.yaml"))
                .replaceAll("(?s)control:.*?rules:", "rules:");
        var form = new FormParts()
                .file("funding", EXAMPLES.resolve(NAME + ".xlsx"))
                .part(
                        "ledger",
                        "ledger.csv",
                        ledger.replace(TOTAL, many + TOTAL).getBytes(UTF_8))
                .text("map", map);
        return service.post("/api/reconciliations", form.bytes(), "Content-Type", FormParts.TYPE);
    }

    private static String next(Answer answer) {
        return answer.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
    }

    private static long number(Answer answer, String name) {
        return ((Number) ((Map<?, ?>) answer.json().get("page")).get(name)).longValue();
    }

    /** Of all that is on the page; what has none stands for itself. */
    private static List<Object> transactions(Answer answer) {
        return Stream.of("matches", "proposals", "breaks")
                .flatMap(name -> ((List<?>) answer.json().get(name)).stream())
                .flatMap(one -> {
                    var its = (List<?>) ((Map<?, ?>) one).get("transactions");
                    return its.isEmpty()
                            ? Stream.of((Object) one)
                            : its.stream().map(Object.class::cast);
                })
                .toList();
    }

    /** A kept answer with one break of so many transactions. */
    private static InputStream kept(int transactions) {
        Iterator<InputStream> parts = Stream.of(
                        Stream.of(
                                "{\"format\":2,\"told\":null,\"reading\":null,\"result\":{\"lines\":[],\"matches\":[],"
                                        + "\"breaks\":[{\"id\":\"b\",\"kind\":\"unmatched\",\"amount\":\"1.00\",\"transactions\":["),
                        IntStream.range(0, transactions)
                                .mapToObj(row -> (row == 0 ? "" : ",") + "{\"source\":\"s\",\"number\":\"row " + row
                                        + "\",\"supplier\":\"" + "x".repeat(200) + "\"}"),
                        Stream.of("]}],\"statement\":{}}}"))
                .flatMap(all -> all)
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)))
                .iterator();
        return new SequenceInputStream(Collections.enumeration(new Lazily(parts)));
    }

    /** A list that is only ever walked through. */
    private static final class Lazily extends java.util.AbstractCollection<InputStream> {
        private final Iterator<InputStream> parts;

        Lazily(Iterator<InputStream> parts) {
            this.parts = parts;
        }

        @Override
        public Iterator<InputStream> iterator() {
            return parts;
        }

        @Override
        public int size() {
            throw new UnsupportedOperationException("nobody counts");
        }
    }
}
