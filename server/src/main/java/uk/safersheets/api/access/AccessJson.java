package uk.safersheets.api.access;

import java.util.List;
import uk.safersheets.access.Decision;
import uk.safersheets.access.Operation;

/**
 * What somebody may do with a book, and why.
 *
 * @param user their name
 */
public record AccessJson(String user, String book, List<Answer> operations) {
    public AccessJson {
        operations = List.copyOf(operations);
    }

    /**
     * Whether they may do one thing.
     *
     * @param operation its word in the access table
     * @param call how it is asked for
     * @param rules those that decided, in words
     */
    public record Answer(String operation, String call, boolean allowed, List<String> rules) {
        public static Answer of(Operation operation, Decision decision) {
            return new Answer(operation.name(), operation.call(), decision.isAllowed(), decision.rules());
        }
    }
}
