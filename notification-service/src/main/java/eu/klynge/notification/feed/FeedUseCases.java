package eu.klynge.notification.feed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedUseCases {

    @Bean
    Tail feedTail(Ends ends) {
        return new Tail(ends);
    }

    @Bean
    Feed feed(Entries entries, States states, Ends ends, Tail tail) {
        return new Feed(entries, states, ends, tail);
    }

    @Bean
    Recording feedRecording(
            Entries entries, States states, Ends ends, Tail tail, ObjectProvider<WhenRecorded> listeners) {
        return new Recording(
                entries, states, ends, tail, listeners.orderedStream().toList());
    }
}
