package eu.klynge.notification.agency.broker;

import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.FeedRights;
import eu.klynge.notification.agency.PublicTopics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/** Access rules and quotas by Kafka's own means; the principal is the client id, as the broker takes it from the token. */
final class BrokerRights implements FeedRights, AutoCloseable {

    private static final long LIMIT_SECONDS = 12;

    private final Admin admin;
    private final PublicTopics topics;

    BrokerRights(Admin admin, PublicTopics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    @Override
    public void grant(Agency agency) {
        Set<AclBinding> wanted = wanted(agency);
        Collection<AclBinding> present =
                await(admin.describeAcls(all(agency.clientId())).values());
        await(admin.deleteAcls(present.stream()
                        .filter(acl -> !wanted.contains(acl))
                        .map(AclBinding::toFilter)
                        .toList())
                .all());
        await(admin.createAcls(wanted).all());
        quota(agency.clientId(), (double) agency.limits().bytesPerSecond(), (double)
                agency.limits().requestPercentage());
    }

    @Override
    public void revoke(Agency agency) {
        await(admin.deleteAcls(List.of(all(agency.clientId()))).all());
        quota(agency.clientId(), null, null);
    }

    private Set<AclBinding> wanted(Agency agency) {
        Set<AclBinding> wanted = new HashSet<>();
        for (String topic : topics.names()) {
            for (AclOperation operation : List.of(AclOperation.READ, AclOperation.DESCRIBE)) {
                wanted.add(
                        allow(agency, new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL), operation));
            }
        }
        wanted.add(allow(
                agency,
                new ResourcePattern(ResourceType.GROUP, agency.groupPrefix(), PatternType.PREFIXED),
                AclOperation.READ));
        return wanted;
    }

    private void quota(String clientId, @Nullable Double bytesPerSecond, @Nullable Double requestPercentage) {
        var principal = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, clientId));
        var limits = List.of(
                new ClientQuotaAlteration.Op("consumer_byte_rate", bytesPerSecond),
                new ClientQuotaAlteration.Op("request_percentage", requestPercentage));
        await(admin.alterClientQuotas(List.of(new ClientQuotaAlteration(principal, limits)))
                .all());
    }

    private static AclBinding allow(Agency agency, ResourcePattern pattern, AclOperation operation) {
        return new AclBinding(
                pattern, new AccessControlEntry(principal(agency.clientId()), "*", operation, AclPermissionType.ALLOW));
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
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not do it: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
