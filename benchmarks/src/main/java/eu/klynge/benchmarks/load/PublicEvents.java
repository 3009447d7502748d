package eu.klynge.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many public events, put onto their topic by the operator's account as if their organisers had published them: the
 * contract's sample, each time with another id, time, country, type and name. Closing takes them back.
 */
public final class PublicEvents implements AutoCloseable {

    public static final List<String> COUNTRIES = List.of("BE", "DK", "DE", "CZ", "PL", "FR", "IT", "ES");
    public static final List<String> TYPES = List.of("conference", "workshop", "info-day", "study-visit", "talk");
    public static final Duration SPAN = Duration.ofDays(3 * 365);

    private static final String TOPIC = "klynge.events.events.v1";
    private static final String TYPE = "eu.klynge.events.event.published.v1";
    private static final String SAMPLE = "/eu/klynge/contracts/golden/" + TYPE + "/minimal.json";
    private static final List<String> TOWNS = List.of("Odense", "Brno", "Lublin", "Ghent", "Lyon", "Bilbao", "Trento");
    private static final Duration SHORT = Duration.ofHours(6);

    private final Map<String, Object> settings;
    private final KafkaProducer<String, byte @Nullable []> producer;
    private final List<String> ids = new ArrayList<>();
    private final Instant first;

    /** @param settings of a client that may write; @param first when the earliest begins */
    public PublicEvents(Map<String, Object> settings, Instant first) {
        this.settings = settings;
        this.first = first.truncatedTo(ChronoUnit.MINUTES);
        var sending = new HashMap<>(settings);
        sending.put("compression.type", "gzip");
        sending.put("linger.ms", "50");
        this.producer = new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer());
    }

    /** @return what was published, each as its JSON document; on the topic when this returns */
    public List<ObjectNode> publish(int count) throws IOException {
        var sample = sample();
        var random = new Random(count);
        var all = new ArrayList<ObjectNode>();
        for (var number = 0; number < count; number++) {
            var event = variant(sample, number, random, first);
            var id = event.path("id").asString();
            ids.add(id);
            producer.send(record(id, event.toString().getBytes(StandardCharsets.UTF_8)));
            all.add(event);
        }
        producer.flush();
        return all;
    }

    static ObjectNode sample() throws IOException {
        try (var in = Objects.requireNonNull(PublicEvents.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        }
    }

    /** The sample with an id, name, time, country and type of its own. */
    static ObjectNode variant(ObjectNode sample, int number, Random random, Instant first) {
        var event = sample.deepCopy();
        var starts = first.plus(Duration.ofMinutes(random.nextLong(SPAN.toMinutes())));
        var ends = starts.plus(SHORT);
        event.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        event.put("type", TYPES.get(random.nextInt(TYPES.size())));
        event.putArray("countries").add(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        event.putObject("title")
                .put("en", "Clusters meet in " + TOWNS.get(random.nextInt(TOWNS.size())) + ", number " + number);
        event.put("timeZone", "UTC");
        event.put("starts", LocalDateTime.ofInstant(starts, ZoneOffset.UTC).toString());
        event.put("ends", LocalDateTime.ofInstant(ends, ZoneOffset.UTC).toString());
        event.put("startsAt", starts.toString());
        event.put("endsAt", ends.toString());
        return event;
    }

    private static ProducerRecord<String, byte @Nullable []> record(String id, byte @Nullable [] value) {
        var record = new ProducerRecord<String, byte @Nullable []>(TOPIC, id, value);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/benchmarks",
                        "ce_type",
                        TYPE,
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_specversion",
                        "1.0",
                        "ce_sequence",
                        value == null ? "2" : "1",
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Whether every group that reads the topic now has read all of it. */
    public boolean areReadByAll() {
        try (var admin = Admin.create(settings)) {
            for (var group : admin.listGroups().all().get()) {
                // Who is not there now does not read either.
                if (group.groupState().orElse(GroupState.UNKNOWN) != GroupState.STABLE) {
                    continue;
                }
                var committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                for (var each : committed.entrySet()) {
                    if (each.getKey().topic().equals(TOPIC)
                            && each.getValue() != null
                            && each.getValue().offset() < end(admin, each.getKey())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The readers' places cannot be read.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long end(Admin admin, TopicPartition partition) throws InterruptedException, ExecutionException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    @Override
    public void close() {
        ids.forEach(id -> producer.send(record(id, null)));
        producer.flush();
        producer.close();
    }
}
