package uk.safersheets.app.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import uk.safersheets.app.access.AccessControl;
import uk.safersheets.app.cycle.FollowCycle;
import uk.safersheets.app.cycle.KeepCycle;
import uk.safersheets.app.cycle.ReadCycle;
import uk.safersheets.app.cycle.RecommendationDeadlines;
import uk.safersheets.app.cycle.UsualCycle;
import uk.safersheets.app.cycle.WriteCalendar;
import uk.safersheets.app.template.TemplateRegistry;
import uk.safersheets.cycle.AllDeadlines;
import uk.safersheets.cycle.Deadlines;
import uk.safersheets.store.cycle.Cycles;
import uk.safersheets.store.db.Database;

/** The year's cycle of each partnership. */
public record CycleModule(KeepCycle keep, ReadCycle read, WriteCalendar calendar, Deadlines deadlines) {

    static CycleModule of(
            Database database,
            Path data,
            BookModule books,
            SignOffModule signOff,
            AccessControl access,
            TemplateRegistry templates,
            Clock clock) {
        var cycles = new Cycles(database);
        var usual = UsualCycle.in(data);
        var follow = new FollowCycle(cycles, books.read(), signOff.signOff(), usual.days());
        var keep = new KeepCycle(cycles, usual, follow, clock);
        var recommended = new RecommendationDeadlines(books.read(), books.content(), templates);
        var read = new ReadCycle(cycles, follow, recommended, keep, access, templates);
        return new CycleModule(keep, read, new WriteCalendar(clock), new AllDeadlines(List.of(follow, recommended)));
    }
}
