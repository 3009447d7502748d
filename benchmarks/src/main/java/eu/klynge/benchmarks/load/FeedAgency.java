package eu.klynge.benchmarks.load;

import eu.klynge.standalone.launcher.feed.AgencyConnection;
import eu.klynge.standalone.launcher.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The demo agency's way in, by token and over the agencies' listener. While this is open it may also read the topic of the
 * benchmarks, and its quota is lifted: a quota would be all that is measured.
 */
public final class FeedAgency implements AutoCloseable {

    private static final String CLIENT = "agency-demo";
    private static final List<String> QUOTAS = List.of("consumer_byte_rate", "request_percentage");

    private static final int LOOKS = 120;
    private static final int SETTLED = 30;

    private final Platform platform;
    private final Admin operator;
    private final ClientQuotaEntity principal = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, CLIENT));
    private final Map<String, Double> quotas;
    private final AclBinding rule;

    /** @param operator settings of a client that may change rules */
    public FeedAgency(Platform platform, Map<String, Object> operator, String topic) throws InterruptedException {
        this.platform = platform;
        this.operator = Admin.create(operator);
        this.rule = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + CLIENT, "*", AclOperation.READ, AclPermissionType.ALLOW));
        try {
            awaitOwnRules();
            this.operator.createAcls(List.of(rule)).all().get();
            this.quotas = this.operator
                    .describeClientQuotas(ClientQuotaFilter.containsOnly(
                            List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.USER, CLIENT))))
                    .entities()
                    .get()
                    .getOrDefault(principal, Map.of());
            set(Map.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException("The agency cannot be let in.", e.getCause());
        }
    }

    /** A platform that has just started makes the agency's rules anew, and ours would go with the old ones. */
    private void awaitOwnRules() throws InterruptedException, ExecutionException {
        var ofAgency = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter("User:" + CLIENT, null, AclOperation.ANY, AclPermissionType.ANY));
        var seen = Set.<AclBinding>of();
        var same = 0;
        for (var look = 0; look < LOOKS && same < SETTLED; look++) {
            var rules = Set.copyOf(operator.describeAcls(ofAgency).values().get());
            same = !rules.isEmpty() && rules.equals(seen) ? same + 1 : 0;
            seen = rules;
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** Of a client without a group. */
    public Map<String, Object> settings() {
        return AgencyConnection.settings(platform, platform.client(CLIENT));
    }

    /** Of a reader in a group of its own. */
    public Map<String, Object> reader() {
        var settings = new HashMap<>(settings());
        settings.putAll(AgencyConnection.reader("agency." + CLIENT + "." + UUID.randomUUID(), true));
        return settings;
    }

    private void set(Map<String, Double> wanted) throws InterruptedException, ExecutionException {
        var changes =
                QUOTAS.stream().map(quota -> new Op(quota, wanted.get(quota))).toList();
        operator.alterClientQuotas(List.of(new ClientQuotaAlteration(principal, changes)))
                .all()
                .get();
    }

    /** Everything as it was. */
    @Override
    public void close() {
        try (operator) {
            set(quotas);
            operator.deleteAcls(List.of(rule.toFilter())).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The agency's rules cannot be put back.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
