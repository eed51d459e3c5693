package uk.safersheets.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Who stands by a return.
 *
 * @param sentence how it stands, in words
 * @param given in the order of the days
 */
public record Signatures(String sentence, List<Signature> given) {
    /** Of a workbook that is nowhere kept. */
    public static final Signatures NONE =
            new Signatures("Nobody has signed it: it was made from a file by itself.", List.of());

    public Signatures {
        Objects.requireNonNull(sentence, "sentence");
        given = List.copyOf(given);
    }

    /**
     * One signature.
     *
     * @param as what it was given as, such as Prepared
     */
    public record Signature(String as, String who, LocalDate on) {
        public Signature {
            Objects.requireNonNull(as, "as");
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(on, "on");
        }
    }
}
