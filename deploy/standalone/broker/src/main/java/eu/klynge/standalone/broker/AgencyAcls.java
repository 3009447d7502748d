package eu.klynge.standalone.broker;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * What an agency may do on the broker: read the topics named and join consumer groups {@code agency.<client id>.*},
 * within a quota. Granting and revoking may be repeated; the last call is what holds.
 */
public final class AgencyAcls {

    private final Admin admin;

    public AgencyAcls(Admin admin) {
        this.admin = admin;
    }

    /**
     * Lets a client read exactly these topics.
     *
     * @param bytesPerSecond beyond which its fetches are slowed down
     * @param requestPercentage share of one request thread beyond which its requests are slowed down
     */
    public void grant(String clientId, Collection<String> topics, double bytesPerSecond, double requestPercentage) {
        Set<AclBinding> wanted = new HashSet<>();
        for (String topic : topics) {
            for (AclOperation operation : List.of(AclOperation.READ, AclOperation.DESCRIBE)) {
                wanted.add(allow(clientId, ResourceType.TOPIC, topic, PatternType.LITERAL, operation));
            }
        }
        String groups = "agency." + clientId + ".";
        wanted.add(allow(clientId, ResourceType.GROUP, groups, PatternType.PREFIXED, AclOperation.READ));

        Collection<AclBinding> present = await(admin.describeAcls(all(clientId)).values());
        await(admin.deleteAcls(present.stream()
                        .filter(acl -> !wanted.contains(acl))
                        .map(AclBinding::toFilter)
                        .toList())
                .all());
        await(admin.createAcls(wanted).all());
        quota(clientId, bytesPerSecond, requestPercentage);
    }

    /** Takes everything from a client; its next fetch is refused. */
    public void revoke(String clientId) {
        await(admin.deleteAcls(List.of(all(clientId))).all());
        quota(clientId, null, null);
    }

    private void quota(String clientId, @Nullable Double bytesPerSecond, @Nullable Double requestPercentage) {
        var principal = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, clientId));
        var limits = Stream.of(
                        new ClientQuotaAlteration.Op("consumer_byte_rate", bytesPerSecond),
                        new ClientQuotaAlteration.Op("request_percentage", requestPercentage))
                .toList();
        await(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(principal, limits)))
                .all());
    }

    private static AclBinding allow(
            String clientId, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal(clientId), "*", operation, AclPermissionType.ALLOW));
    }

    private static AclBindingFilter all(String clientId) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal(clientId), null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static String principal(String clientId) {
        return "User:" + clientId;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
