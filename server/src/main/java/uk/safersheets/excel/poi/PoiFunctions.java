package uk.safersheets.excel.poi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.safersheets.formula.Function;
import uk.safersheets.formula.Functions;

/**
 * Apache POI's library of Excel functions, for the long tail that is not written here: matrices and databases. POI is
 * loaded when a formula calls one of them.
 */
public final class PoiFunctions implements Functions {
    private static final Set<String> TAKEN =
            Set.of(("BESSELJ COMPLEX DAVERAGE DCOUNT DCOUNTA DGET DMAX DMIN DPRODUCT DSTDEV DSTDEVP DSUM DVAR DVARP "
                            + "FREQUENCY IMAGINARY IMREAL MDETERM MINVERSE MMULT")
                    .split(" "));

    /** Made when first used. */
    private static final class Loaded {
        static final Map<String, Function> ALL = PoiLibrary.of(TAKEN);
    }

    @Override
    public Optional<Function> named(String name) {
        return TAKEN.contains(name) ? Optional.ofNullable(Loaded.ALL.get(name)) : Optional.empty();
    }
}
