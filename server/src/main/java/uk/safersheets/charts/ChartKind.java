package uk.safersheets.charts;

import java.util.Locale;

/** How a chart is drawn. */
enum ChartKind {
    /** Scores by subject and criterion, with the rank and the ranks that could be defended. */
    HEAT_MAP,
    /** What changed, by how much, and how sure that is. */
    CHANGES,
    /** Parts of an area beside the whole. */
    AREAS,
    /** Places among similar areas. */
    POSITIONS,
    /** Budget, spend and forecast of each line. */
    MONEY,
    /** Figures against their targets. */
    TARGETS,
    /** Figures over periods. */
    SERIES,
    /** Rates of similar areas by their residents, with the limits of what chance would bring. */
    FUNNEL,
    /** One measure over its periods, with its mean, its limits and what the rules saw. */
    CONTROL;

    /** As it is sent: {@code heat-map}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
