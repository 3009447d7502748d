package eu.klynge.notification.mail.smtp;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param username empty where it asks for none
 * @param tls off, starttls or tls; a server that then offers none is not used
 */
record SmtpSettings(String host, int port, String from, String username, String password, String tls) {

    private static final String CONNECT_MS = "5000";
    private static final String ANSWER_MS = "20000";

    Session session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.put("mail.smtp.timeout", ANSWER_MS);
        properties.put("mail.smtp.writetimeout", ANSWER_MS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        // A name of our own: looking up that of the machine can take seconds.
        properties.put("mail.smtp.localhost", "klynge");
        if (username.isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(username, password);
            }
        });
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
