package eu.klynge.standalone.broker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;

/**
 * {@code grant CLIENT TOPIC…} or {@code revoke CLIENT}, as the user of {@code KLYNGE_KAFKA_USERNAME} and {@code
 * KLYNGE_KAFKA_PASSWORD} on {@code KLYNGE_KAFKA_BOOTSTRAP}.
 */
public final class AgencyAclsMain {

    private static final double BYTES_PER_SECOND = 4 * 1024 * 1024;
    private static final double REQUEST_PERCENTAGE = 50;

    private AgencyAclsMain() {}

    public static void main(String[] args) {
        BrokerMain.quietLog();
        List<String> words = List.of(args);
        if (words.size() < 2 || !List.of("grant", "revoke").contains(words.getFirst())) {
            System.err.println("usage: grant CLIENT TOPIC... | revoke CLIENT");
            System.exit(2);
        }
        String client = words.get(1);
        try (Admin admin = Admin.create(login(System.getenv()))) {
            AgencyAcls acls = new AgencyAcls(admin);
            if ("grant".equals(words.getFirst())) {
                acls.grant(client, words.subList(2, words.size()), BYTES_PER_SECOND, REQUEST_PERCENTAGE);
            } else {
                acls.revoke(client);
            }
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, Object> login(Map<String, String> environment) {
        return InternalLogin.properties(
                environment.getOrDefault("KLYNGE_KAFKA_BOOTSTRAP", "127.0.0.1:9092"),
                Objects.requireNonNullElse(environment.get("KLYNGE_KAFKA_USERNAME"), ""),
                Objects.requireNonNullElse(environment.get("KLYNGE_KAFKA_PASSWORD"), ""));
    }
}
