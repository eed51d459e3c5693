package uk.safersheets.textcheck.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Direction;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.Scene;

/** Claims about how many rows of a table went one way: most, all, none, three of the four, and their exceptions. */
final class ManyClaims {
    private final Subjects subjects;

    ManyClaims(Subjects subjects) {
        this.subjects = subjects;
    }

    ClaimFound of(Scene scene, Claim claim, List<Scene> followers) {
        if (claim.direction() == Direction.UNSAID) {
            return ClaimFound.UNTRACED;
        }
        var rows = subjects.all(scene, claim, item -> item.change() != null);
        if (rows.isEmpty()) {
            return ClaimFound.UNTRACED;
        }
        var so = rows.stream()
                .filter(item -> ClaimCheck.goes(item, claim.direction()))
                .toList();
        var excepted = excepted(scene, claim, followers);
        var wrong = excepted.stream().filter(so::contains).toList();
        boolean isTrue = switch (claim.kind()) {
            case MOST -> so.size() * 2 > rows.size();
            case ALL -> so.size() + excepted.size() - wrong.size() >= rows.size();
            case NO -> so.isEmpty();
            default -> claim.many() != null && claim.many() == so.size();
        };
        if (isTrue && wrong.isEmpty()) {
            return ClaimFound.agrees(rows, ClaimCheck.share(so.size(), rows.size()));
        }
        String did = ClaimCheck.share(so.size(), rows.size()) + " did: " + labels(so);
        String also =
                wrong.isEmpty() ? "" : " You list as an exception what is none: " + ClaimCheck.changed(wrong) + ".";
        String message = (isTrue ? "" : (so.isEmpty() ? "None of the " + rows.size() + " did" : did) + ".") + also;
        return ClaimFound.contradicts(
                isTrue ? wrong : rows,
                ClaimCheck.share(so.size(), rows.size()),
                message.strip(),
                isTrue
                        ? "Take " + labels(wrong) + " out of the exceptions."
                        : "Say that " + ClaimCheck.share(so.size(), rows.size()) + " did.");
    }

    private List<Item> excepted(Scene scene, Claim claim, List<Scene> followers) {
        var except = claim.except();
        if (except == null) {
            return List.of();
        }
        var named = new ArrayList<>(subjects.of(
                scene,
                scene.measures().stream()
                        .filter(match -> match.span().meets(except))
                        .toList(),
                claim,
                item -> item.change() != null));
        named.addAll(subjects.listed(followers, claim, item -> item.change() != null));
        return named.stream()
                .filter(subject -> subject.items().size() == 1)
                .map(subject -> subject.items().get(0))
                .distinct()
                .toList();
    }

    private static String labels(List<Item> items) {
        return items.stream().map(Item::label).collect(Collectors.joining(", "));
    }
}
