package uk.safersheets.textcheck.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.safersheets.prose.Claim;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.scene.Scene;

/** Claims that something costs nothing, while lines of a fund are allocated. */
final class MoneyClaims {
    private static final Pattern MONEY = Pattern.compile("(?i)\\b(?:financ|cost|fund|budget|money|spend|resource)\\w*");

    private final Facts facts;

    MoneyClaims(Facts facts) {
        this.facts = facts;
    }

    ClaimFound of(Scene scene, Claim claim) {
        if (!MONEY.matcher(claim.quote().of(scene.text())).find()) {
            return ClaimFound.UNTRACED;
        }
        var items = new ArrayList<Item>();
        var figures = new ArrayList<Figure>();
        for (var item : facts.items()) {
            if (item.row() < 0) {
                item.figure(FigureKind.ALLOCATED).ifPresent(figure -> {
                    items.add(item);
                    figures.add(figure);
                });
            }
        }
        BigDecimal sum = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return ClaimFound.UNTRACED;
        }
        String each = items.stream()
                .map(item -> item.figure(FigureKind.ALLOCATED).orElseThrow().shown() + " in "
                        + item.table().book())
                .collect(Collectors.joining(" and "));
        String working = items.size() == 1
                ? ""
                : figures.stream().map(Figure::shown).collect(Collectors.joining(" + ")) + " = "
                        + figures.get(0).shown(sum);
        return new ClaimFound(
                Verdict.CONTRADICTS,
                items,
                figures,
                working,
                "The workbooks have " + figures.get(0).shown(sum) + " of funding: " + each + ".",
                "Say what the money is, who pays it and what it is for.");
    }
}
