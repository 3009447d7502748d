package eu.klynge.notification.agency.broker;

import eu.klynge.kit.kafka.KafkaPolicy;
import eu.klynge.notification.agency.PublicTopics;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrokerConnection {

    @Bean(destroyMethod = "close")
    BrokerRights feedRights(KafkaPolicy policy, PublicTopics topics) {
        return new BrokerRights(Admin.create(policy.admin()), topics);
    }
}
