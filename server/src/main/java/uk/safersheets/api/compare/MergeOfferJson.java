package uk.safersheets.api.compare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.OutsideRow;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.compare.merge.Conflict;
import uk.safersheets.contract.Contract;

/**
 * Late work laid beside what came first: ready to accept, or with what is to be chosen. What a merge comes to is null while
 * others submit to the same book: it is worked out for whoever asks for it at {@code accept}.
 *
 * @param id what to accept it by
 * @param base the version both started from
 * @param mine who submitted the late work
 * @param theirs the version that came first
 * @param theirAuthor who submitted that
 * @param taken how many cells of theirs go into mine
 * @param conflicts what is to be chosen; empty when it is ready
 * @param outside what the outcome holds outside the tables, and no table counts
 * @param sheets the sheets that come from theirs, besides the template's
 * @param accept where to send the choices
 * @param workbook where the outcome can be fetched; with mine kept wherever there is a conflict
 */
public record MergeOfferJson(
        String id,
        int base,
        String mine,
        int theirs,
        String theirAuthor,
        @Nullable Integer taken,
        @Nullable List<ConflictJson> conflicts,
        @Nullable List<MergeJson.Outside> outside,
        @Nullable List<String> sheets,
        String accept,
        String workbook) {

    /** One that is worked out when it is asked for. */
    public static MergeOfferJson onRequest(
            String id, int base, String mine, int theirs, String theirAuthor, String address) {
        return new MergeOfferJson(
                id, base, mine, theirs, theirAuthor, null, null, null, null, address, address + "/workbook");
    }

    /** Without the two addresses, which the web knows. */
    public static MergeOfferJson of(
            String id,
            int base,
            String mine,
            int theirs,
            String theirAuthor,
            int taken,
            List<Conflict> conflicts,
            Map<String, Conflict.Author> authors,
            List<OutsideRow> outside,
            List<String> sheets,
            Contract contract,
            String address) {
        var telling = new ChangeText(contract);
        return new MergeOfferJson(
                id,
                base,
                mine,
                theirs,
                theirAuthor,
                taken,
                conflicts.stream()
                        .map(conflict -> ConflictJson.of(conflict, telling, authors.get(conflict.id())))
                        .toList(),
                MergeJson.Outside.of(outside, telling),
                sheets,
                address,
                address + "/workbook");
    }
}
