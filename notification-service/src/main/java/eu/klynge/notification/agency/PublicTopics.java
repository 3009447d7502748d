package eu.klynge.notification.agency;

import java.util.List;

/** The topics that agencies may read. */
public record PublicTopics(List<String> names) {

    public PublicTopics {
        names = List.copyOf(names);
    }
}
