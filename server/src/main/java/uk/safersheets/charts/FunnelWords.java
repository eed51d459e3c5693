package uk.safersheets.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.NamedCells;
import uk.safersheets.statistics.counts.FunnelPlace;
import uk.safersheets.statistics.counts.RateGroup;

/** What is to be seen in a funnel, in sentences. */
record FunnelWords(String measure, List<FunnelArea> all, List<FunnelArea> drawn, RateGroup group, BigDecimal mean) {

    private Optional<FunnelArea> own() {
        return drawn.stream().filter(FunnelArea::own).findFirst();
    }

    String title() {
        String areas = Plural.count(drawn.size(), "area");
        return own().map(area ->
                        measure + ": " + area.name() + " lies " + said(area.place(mean)) + " of its group of " + areas)
                .orElseGet(() -> measure + ": " + Plural.number(outside().size()) + " of " + areas
                        + " outside the 99.8% limits");
    }

    private static String said(FunnelPlace place) {
        return place == FunnelPlace.WITHIN
                ? "within the 95% limits"
                : place.words().replaceFirst(" ", " the ") + " limits";
    }

    private List<FunnelArea> outside() {
        return drawn.stream()
                .filter(area ->
                        List.of(FunnelPlace.ABOVE_998, FunnelPlace.BELOW_998).contains(area.place(mean)))
                .toList();
    }

    String alternative() {
        var said = new ArrayList<String>();
        said.add(Plural.count(drawn.size(), "area") + ". The mean of their rates is " + FunnelArea.written(mean)
                + " for each 1,000 residents.");
        own().ifPresent(area -> said.add(place(area)));
        Arrays.stream(FunnelPlace.values())
                .filter(place -> place != FunnelPlace.WITHIN)
                .forEach(place -> {
                    var names = drawn.stream()
                            .filter(area -> area.place(mean) == place)
                            .map(FunnelArea::name)
                            .toList();
                    if (!names.isEmpty()) {
                        said.add("Lying " + said(place) + ": " + Names.all(names) + ".");
                    }
                });
        return String.join(" ", said);
    }

    private String place(FunnelArea area) {
        var rate = area.rate().orElseThrow();
        var place = group.place(rate).orElseThrow();
        return area.name() + " has " + FunnelArea.written(rate) + " and stands "
                + Names.ordinal(place.position()) + " of " + group.size()
                + (place.ties() == 0 ? "" : ", shared with " + Plural.count(place.ties(), "other"))
                + "; its 95% limits are " + area.limits(mean, FunnelPlace.INNER).text() + ".";
    }

    List<String> notes(NamedCells cells, List<String> left) {
        var notes = new ArrayList<>(left);
        if (own().isEmpty()) {
            String partnership = cells.text(FieldRole.PARTNERSHIP);
            notes.add(
                    partnership.isEmpty()
                            ? "The workbook does not say whose it is, and so no area is named as the own."
                            : "No area drawn goes by the name of " + partnership
                                    + ", and so none is named as the own.");
        }
        all.stream()
                .filter(area -> area.rate().isEmpty())
                .forEach(area -> notes.add(area.name() + " is not drawn: its count is "
                        + area.count().text() + ", of " + area.population().text() + " residents."));
        cells.day(FieldRole.GROUP_AS_AT)
                .ifPresent(day -> notes.add("The group is the one of " + DayFormat.day(day) + "."));
        notes.add(
                "1st is the lowest rate. The limits are what chance alone would bring. Crime differs more between areas"
                        + " than that, so that an area outside them is worth a question and proves no fault.");
        return notes;
    }
}
