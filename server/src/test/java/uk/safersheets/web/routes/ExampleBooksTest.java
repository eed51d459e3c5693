package uk.safersheets.web.routes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.SlowTest;
import uk.safersheets.TestWorkbooks;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.web.RunningService;

@SlowTest
class ExampleBooksTest {
    @Test
    void everyExampleIsABookOfItsOwn(@TempDir Path data) {
        for (int start = 1; start <= 2; start++) {
            try (var service = new RunningService(Config.in(data).withPort(0).withExamples(true))) {
                var books = List.of(Json.read(service.get("/api/books").bytes(), Map[].class));

                assertEquals(
                        List.of(
                                "buckinghamshire.panel-return.2017-18 1",
                                "central-bedfordshire.crime-performance.october-2013-to-september-2014 1",
                                "central-bedfordshire.recommendations.2015-16 1",
                                "central-bedfordshire.risk-matrix.2015-16 1",
                                "charnwood.action-plan.2019-20 1",
                                "charnwood.crime-performance.2019-20-q1 1",
                                "charnwood.funding-allocation.2019-20 1",
                                "charnwood.funding-allocation.2019-20-ci001 1",
                                "charnwood.indicators.2019-20-q1 1",
                                "charnwood.youth-risk.2019-20-q1 1",
                                "north-bedfordshire.action-plan.2008-09 1",
                                "north-bedfordshire.indicators.2008-09 1",
                                "northmoor.risk-register.2026-27-q1 1",
                                "south-oxfordshire-and-vale-of-white-horse.panel-return.2016-17 1"),
                        books.stream()
                                .map(book -> book.get("id") + " " + book.get("versions"))
                                .sorted()
                                .toList());
                assertArrayEquals(
                        TestWorkbooks.example("funding-allocation", "charnwood-2019-20-ci001"),
                        service.get("/api/books/charnwood.funding-allocation.2019-20-ci001/versions/1/workbook")
                                .bytes());
            }
        }
    }
}
