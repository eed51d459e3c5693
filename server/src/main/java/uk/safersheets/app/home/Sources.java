package uk.safersheets.app.home;

import java.util.List;
import java.util.Map;
import uk.safersheets.api.home.HomeJson.WaitingJson;
import uk.safersheets.app.reconciliation.ReconciliationSteps.Prepared;
import uk.safersheets.signoff.Actor;
import uk.safersheets.store.signoff.WaiverRequest;
import uk.safersheets.store.version.LateSubmission;

/**
 * What waits for anybody at all, each read at once.
 *
 * @param requests for waivers, by their book
 * @param prepared reconciliations that wait for a second signature
 * @param proposals for templates that whoever asks may accept
 * @param late work that waits to be joined to its book, with whose it is
 */
record Sources(
        Map<String, List<WaiverRequest>> requests,
        List<Prepared> prepared,
        List<WaitingJson> proposals,
        Map<LateSubmission, Actor> late) {}
