package uk.safersheets.hostile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.safersheets.SlowTest;
import uk.safersheets.excel.opc.ObjectModel;
import uk.safersheets.excel.opc.RefusedFileException;
import uk.safersheets.excel.opc.UploadLimits;
import uk.safersheets.excel.read.WorkbookReader;

/** Every package that lies, leads astray or carries more than cells is refused, by the reader and before POI sees it. */
class HostilePackagesTest {
    private static final WorkbookReader READER = new WorkbookReader(UploadLimits.STANDARD);

    @Test
    void takesWhatIsWrittenFieldByFieldAndHonest() throws IOException {
        byte[] honest = Filled.zip().bytes();
        var large = Filled.zip();
        large.large = true;

        assertDoesNotThrow(() -> read(honest));
        assertDoesNotThrow(() -> read(large.bytes()));
        ObjectModel.open(honest).close();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAZipThatCanBeReadInTwoWays(ZipTrick trick) {
        byte[] file = trick.make();

        assertThrows(RefusedFileException.class, () -> read(file));
        assertThrows(RefusedFileException.class, () -> ObjectModel.open(file));
    }

    @SlowTest
    @Test
    void refusesBombsEntitiesAndFalseEncodingsInEveryPart(@TempDir Path folder) {
        var taken = new ArrayList<String>();
        try (var trap = new Trap(folder)) {
            List<XmlTrick> tricks = XmlTrick.everywhere(trap);
            for (var trick : tricks) {
                byte[] file = trick.make();
                taken.addAll(taken(trick.name(), () -> read(file)));
                if (trick.name().startsWith("document type with a file")) {
                    taken.addAll(taken(
                            trick.name() + " for POI",
                            () -> ObjectModel.open(file).close()));
                }
            }
            assertTrue(tricks.size() > 250, tricks.size() + " kinds");
            assertEquals(List.of(), taken);
            assertEquals(0, trap.visits());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesProgramsAndWhatIsReadInTwoWays(PackageTrick trick) {
        byte[] file = trick.make();

        if (trick.isRefused()) {
            assertThrows(RefusedFileException.class, () -> read(file));
        } else {
            taken(trick.name(), () -> read(file));
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    /** Its name where it was taken; nothing but a refusal may end it. */
    private static List<String> taken(String name, Reading reading) {
        try {
            reading.run();
            return List.of(name);
        } catch (RefusedFileException refused) {
            return List.of();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static void read(byte[] file) {
        READER.open(file, "hostile.xlsx").submission();
    }
}
