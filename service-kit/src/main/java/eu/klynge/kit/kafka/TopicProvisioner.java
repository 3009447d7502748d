package eu.klynge.kit.kafka;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes the planned topics in the background, for as long as it takes the broker to answer. */
final class TopicProvisioner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioner.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final KafkaPolicy policy;
    private final List<TopicPlan> plans;
    private volatile @Nullable Thread worker;

    TopicProvisioner(KafkaPolicy policy, List<TopicPlan> plans) {
        this.policy = policy;
        this.plans = plans;
    }

    @Override
    public void start() {
        if (!plans.isEmpty()) {
            worker = Thread.ofVirtual().name("topic-provisioner").start(this::untilDone);
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before the listeners, so that with a healthy broker their topics are there, or nearly, when they ask. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE / 2;
    }

    private void untilDone() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!provided()) {
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean provided() throws InterruptedException {
        try (Admin admin = Admin.create(policy.admin())) {
            new Topics(admin, policy.replication())
                    .provide(plans)
                    .forEach(difference -> log.warn("Topic {}", difference));
            log.info("{} topics are in place", plans.size());
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException notNow) {
            log.warn("Topics not in place yet: {}", notNow.toString());
            return false;
        }
    }
}
