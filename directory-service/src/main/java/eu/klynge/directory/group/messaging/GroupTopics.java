package eu.klynge.directory.group.messaging;

import eu.klynge.directory.group.Grouping;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupTopics {

    @Bean
    Subscription groupSubscription() {
        return LeavingMembers.SUBSCRIPTION;
    }

    @Bean
    LeavingMembers leavingMembers(Inbox inbox, Grouping grouping) {
        return new LeavingMembers(inbox, grouping);
    }
}
