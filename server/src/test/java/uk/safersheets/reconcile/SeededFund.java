package uk.safersheets.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safersheets.ledger.Code;
import uk.safersheets.ledger.layout.ColumnRole;

/**
 * The lines of a seeded fund, twenty to a cost centre: nine have a code of their own, two are told apart by the
 * description, four share a code and are told apart by name, five share a code and have nothing but their amounts.
 */
final class SeededFund {
    private static final int OF_ONE_CENTRE = 20;
    private static final String[] STARTS = {
        "Ash", "Brad", "Cold", "Dun", "East", "Fern", "Glen", "Hart", "Kings", "Lang", "Marl", "North", "Oak", "Pen",
        "Quen", "Rush", "Stan", "Thorn", "West", "Wood"
    };
    private static final String[] ENDS = {
        "bury", "by", "combe", "den", "field", "ford", "ham", "ley", "mere", "mouth", "stoke", "thorpe", "ton", "wick",
        "worth"
    };
    private static final String[] ACTIVITIES = {
        "outreach", "patrols", "mentoring", "lighting", "mediation", "cameras", "sports", "drama"
    };

    /** How a payment says which line it is for. */
    enum Told {
        BY_CODE,
        BY_DESCRIPTION,
        BY_NAME,
        BY_AMOUNT
    }

    /** One line before anything is spent on it. */
    record Slot(String line, String place, String activity, Code code, Told told) {
        String initiative() {
            return place + " " + activity;
        }

        /** What the rule of a line told by its description asks for. */
        String opening() {
            return line.endsWith("0") ? "Session" : "Equipment";
        }
    }

    final List<Slot> slots = new ArrayList<>();

    SeededFund(int lines) {
        for (int at = 0; at < lines; at++) {
            slots.add(slot(at));
        }
    }

    private static Slot slot(int at) {
        String centre = "" + (4400 + at / OF_ONE_CENTRE);
        String line = String.format("L%03d", at + 1);
        int place = at % OF_ONE_CENTRE;
        var told = place < 9
                ? Told.BY_CODE
                : place < 11 ? Told.BY_DESCRIPTION : place < 15 ? Told.BY_NAME : Told.BY_AMOUNT;
        var code = switch (told) {
            case BY_CODE -> new Code(centre, "5203", "P" + (100 + at));
            case BY_DESCRIPTION -> new Code(centre, "5204", "PS" + centre);
            case BY_NAME -> new Code(centre, "5310", "");
            case BY_AMOUNT -> new Code(centre, "5320", "");
        };
        String name = STARTS[at % STARTS.length] + ENDS[at / STARTS.length % ENDS.length];
        return new Slot(line, name, ACTIVITIES[at * 7 % ACTIVITIES.length], code, told);
    }

    List<Slot> told(Told how) {
        return slots.stream().filter(slot -> slot.told() == how).toList();
    }

    /** Those that share a slot's code. */
    List<Slot> sharing(Slot slot) {
        return slots.stream().filter(other -> other.code().equals(slot.code())).toList();
    }

    List<CodingRule> rules() {
        var rules = new ArrayList<CodingRule>();
        for (var slot : slots) {
            var centre = slot.code().costCentre();
            var target = new Target.Lines(sharing(slot).stream().map(Slot::line).toList());
            var own = new Target.Lines(List.of(slot.line()));
            var wanted = switch (slot.told()) {
                case BY_CODE -> Map.of(ColumnRole.PROJECT, slot.code().project());
                case BY_DESCRIPTION ->
                    Map.of(ColumnRole.PROJECT, slot.code().project(), ColumnRole.DESCRIPTION, slot.opening() + "*");
                default ->
                    Map.of(
                            ColumnRole.COST_CENTRE,
                            centre,
                            ColumnRole.SUBJECTIVE,
                            slot.code().subjective());
            };
            boolean shares = slot.told() == Told.BY_NAME || slot.told() == Told.BY_AMOUNT;
            rules.add(new CodingRule(wanted, shares ? target : own));
        }
        rules.add(new CodingRule(Map.of(ColumnRole.SUBJECTIVE, "9210"), new Target.Received()));
        rules.add(new CodingRule(Map.of(ColumnRole.PROJECT, "ZZ99"), new Target.SetAside("Paid for another fund")));
        return rules.stream().distinct().toList();
    }
}
