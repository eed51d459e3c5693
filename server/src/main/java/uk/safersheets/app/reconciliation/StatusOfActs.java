package uk.safersheets.app.reconciliation;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.reconcile.ReconciliationStatus;
import uk.safersheets.reconcile.ReconciliationStatus.State;
import uk.safersheets.returns.Signatures;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.reconciliation.ReconciliationAct;
import uk.safersheets.store.reconciliation.StoredReconciliation;
import uk.safersheets.store.reconciliation.StoredReconciliation.Said;

/** Reads from what was done with a reconciliation how it stands. */
final class StatusOfActs {
    private StatusOfActs() {}

    /** @param laterDiffers whether a later reconciliation of the fund comes to something else */
    static ReconciliationStatus of(StoredReconciliation kept, boolean laterDiffers) {
        Said prepared = null;
        Said signed = null;
        Said reopened = null;
        for (var said : kept.acts()) {
            switch (said.kind()) {
                case PREPARED -> {
                    prepared = said;
                    signed = null;
                    reopened = null;
                }
                case SIGNED -> {
                    // A signature that a decision overtook is that of whoever prepares it now.
                    signed = prepared == null ? null : said;
                    prepared = prepared == null ? said : prepared;
                    reopened = null;
                }
                case DECIDED -> {
                    reopened = signed == null ? reopened : said;
                    prepared = signed == null ? null : prepared;
                }
                case RECONCILED -> {}
            }
        }
        if (signed == null) {
            return prepared == null ? open() : prepared(who(prepared));
        }
        Objects.requireNonNull(prepared, "prepared");
        if (reopened == null && !laterDiffers) {
            String by = who(prepared) + " and " + who(signed);
            return new ReconciliationStatus(State.SIGNED, who(prepared), who(signed), "Signed by " + by + ".");
        }
        return reopened(prepared, signed, reopened, kept.superseded());
    }

    /** Who has signed one as its preparer, while nobody has approved it. */
    static Optional<Actor> preparer(StoredReconciliation kept, ReconciliationStatus standing) {
        return kept.acts().stream()
                .filter(said -> standing.isPrepared())
                .filter(said -> said.kind() == ReconciliationAct.PREPARED || said.kind() == ReconciliationAct.SIGNED)
                .reduce((earlier, later) -> later)
                .map(said -> said.event().act().actor());
    }

    /** Who signed it and when; that of somebody whom a decision overtook says so in the sentence. */
    static Signatures signatures(StoredReconciliation kept, ReconciliationStatus standing) {
        var given = new ArrayList<Signatures.Signature>();
        last(kept, standing.preparedBy()).ifPresent(said -> given.add(signature("Prepared and signed", said)));
        last(kept, standing.signedBy()).ifPresent(said -> given.add(signature("Approved and signed", said)));
        return new Signatures(standing.sentence(), given);
    }

    private static Optional<Said> last(StoredReconciliation kept, @Nullable String who) {
        return kept.acts().stream()
                .filter(said -> said.kind() == ReconciliationAct.PREPARED || said.kind() == ReconciliationAct.SIGNED)
                .filter(said -> who(said).equals(who))
                .reduce((earlier, later) -> later);
    }

    private static Signatures.Signature signature(String as, Said said) {
        return new Signatures.Signature(
                as, who(said), DayFormat.dayOf(said.event().act().at()));
    }

    private static ReconciliationStatus open() {
        return new ReconciliationStatus(State.OPEN, null, null, "Nobody has signed it.");
    }

    private static ReconciliationStatus prepared(String who) {
        return new ReconciliationStatus(
                State.PREPARED, who, null, "Signed by " + who + " as preparer. Somebody else has to approve it.");
    }

    private static ReconciliationStatus reopened(
            Said prepared, Said signed, @Nullable Said decided, @Nullable Long later) {
        String because = decided == null
                ? "reconciliation " + later + " of this fund comes to something else"
                : who(decided) + " changed a match";
        return new ReconciliationStatus(
                State.REOPENED,
                who(prepared),
                who(signed),
                "It was signed by " + who(prepared) + " and " + who(signed) + ", and is open again: " + because + ".");
    }

    private static String who(Said said) {
        return said.event().act().who();
    }
}
