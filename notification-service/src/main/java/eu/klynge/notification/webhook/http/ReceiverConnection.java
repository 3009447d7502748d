package eu.klynge.notification.webhook.http;

import eu.klynge.notification.webhook.Reach;
import eu.klynge.notification.webhook.Receiver;
import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiverConnection {

    @Bean
    Receiver webhookReceiver(Reach reach) {
        return new NettyReceiver(reach, InetAddress::getAllByName);
    }
}
