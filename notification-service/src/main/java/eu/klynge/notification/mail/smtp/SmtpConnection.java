package eu.klynge.notification.mail.smtp;

import eu.klynge.notification.mail.MailServer;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmtpConnection {

    @Bean
    MailServer mailServer(
            @Value("${KLYNGE_SMTP_HOST}") String host,
            @Value("${KLYNGE_SMTP_PORT}") int port,
            @Value("${KLYNGE_SMTP_FROM}") String from,
            @Value("${KLYNGE_SMTP_USERNAME:}") String username,
            @Value("${KLYNGE_SMTP_PASSWORD:}") String password,
            @Value("${KLYNGE_SMTP_TLS:off}") String tls,
            Clock clock) {
        return new SmtpServer(new SmtpSettings(host, port, from, username, password, tls), clock);
    }
}
