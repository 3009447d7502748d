package eu.klynge.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.exchange.Import.Counts;
import eu.klynge.directory.exchange.Import.State;
import eu.klynge.directory.exchange.RowReport.Outcome;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.directory.registration.InMemoryRegistrations;
import eu.klynge.directory.registration.Intakes;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

class ImportWorkTest {

    private static final Clock CLOCK = Clock.fixed(Examples.NOW, ZoneOffset.UTC);
    private static final Caller STEWARD = new Caller("s1", "ann", null, Set.of("steward"), Set.of("DK"), Set.of());

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final InMemoryClusters clusters = new InMemoryClusters();
    private final OneImport imports = new OneImport();
    private final Importing importing = new Importing(imports, CLOCK);
    private final ImportWork work = new ImportWork(imports, clusters, Intakes.of(registrations, CLOCK), CLOCK);

    private static String line(String name) {
        ObjectNode document = Examples.with("/name", "\"" + name + "\"");
        document.remove(List.of("contact", "consents"));
        return document + "\n";
    }

    private static Flux<ByteBuffer> file(String text) {
        return Flux.just(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void open(String text) {
        importing.open(Format.JSON_LINES, file(text), STEWARD, null).block();
    }

    private Import start() {
        return Objects.requireNonNull(importing.start(imports.id(), STEWARD).block());
    }

    private List<Outcome> outcomes() {
        return imports.rows.values().stream().map(RowReport::outcome).toList();
    }

    @Test
    void aCheckChangesNothingAndReportsEachRow() {
        open(line("A") + "nonsense\n" + line("B").replace("\"DK\"", "\"SE\"")
                + line("C").replace("160", "2"));

        work.once().block();

        assertThat(imports.state()).isEqualTo(State.CHECKED);
        assertThat(outcomes()).containsExactly(Outcome.SOUND, Outcome.FAULTY, Outcome.FAULTY, Outcome.FAULTY);
        assertThat(imports.rows.get(3L).faults())
                .extracting("pointer", "code")
                .contains(org.assertj.core.groups.Tuple.tuple("/country", "other-country"));
        assertThat(imports.counts()).isEqualTo(new Counts(4, 1, 3, 0));
        assertThat(registrations.facts).isEmpty();
    }

    @Test
    void whatIsSoundIsBroughtInOnceAcceptedAndWithoutAContact() {
        open(line("A") + line("B") + line("A"));
        work.once().block();

        assertThat(start().state()).isEqualTo(State.IMPORTING);
        work.once().block();

        assertThat(imports.state()).isEqualTo(State.DONE);
        assertThat(outcomes()).containsExactly(Outcome.IMPORTED, Outcome.IMPORTED, Outcome.IMPORTED);
        assertThat(imports.rows.get(1L).clusterId())
                .isEqualTo(imports.rows.get(3L).clusterId());
        assertThat(registrations.facts).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.registration().contact()).isNull();
            assertThat(fact.registration().slug()).isNotNull();
        });

        open(line("B") + line("D"));
        work.once().block();
        assertThat(outcomes()).containsExactly(Outcome.THERE, Outcome.SOUND);
    }

    @Test
    void whoHasRegisteredIsThereHoweverTheAddressIsWritten() {
        ObjectNode registered = Examples.with("/name", "\"Odense  ROBOTICS\"");
        registered.put("website", "http://odenserobotics.example");
        clusters.create(new ClusterFact.Published(
                        Entries.entry("c1", "odense", OrganisationForm.read(Form.of(registered), Examples.TODAY))))
                .block();
        String there = line("Odense Robotics")
                .replaceFirst("\"website\":\"[^\"]*\"", "\"website\":\"https://www.odenserobotics.example/\"");

        open(there + there.replace("Odense Robotics", "Its Neighbour"));
        work.once().block();
        assertThat(outcomes()).containsExactly(Outcome.THERE, Outcome.SOUND);
        assertThat(imports.rows.get(1L).clusterId()).isEqualTo("c1");

        start();
        work.once().block();
        assertThat(outcomes()).containsExactly(Outcome.THERE, Outcome.IMPORTED);
        assertThat(registrations.facts).hasSize(1);
    }

    @Test
    void afterACrashItGoesOnFromItsLatestMark() {
        open(IntStream.range(0, 250).mapToObj(i -> line("Cluster " + i)).collect(Collectors.joining()));
        work.once().block();
        start();
        imports.marksUntilCrash = 2;

        work.once().onErrorComplete().block();
        assertThat(imports.state()).isEqualTo(State.IMPORTING);
        assertThat(imports.counts().rows()).isEqualTo(200);

        imports.marksUntilCrash = Integer.MAX_VALUE;
        work.once().block();
        assertThat(imports.state()).isEqualTo(State.DONE);
        assertThat(imports.counts()).isEqualTo(new Counts(250, 250, 0, 0));
        assertThat(registrations.facts).hasSize(250);
    }

    @Test
    void aFileCutOffInTheMiddleIsAClearProblemAndCannotBeStarted() {
        open(line("A") + line("B").substring(0, 200));

        work.once().block();

        assertThat(imports.state()).isEqualTo(State.FAILED);
        assertThat(imports.present.problem())
                .isNotNull()
                .extracting(Import.Problem::code)
                .isEqualTo("cut-off");
        org.assertj.core.api.Assertions.assertThatThrownBy(this::start).isInstanceOf(ImportRefused.NotChecked.class);
        assertThat(registrations.facts).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.SOUND);
    }

    @Test
    void whoHasLostItMarksNothingAndEndsNothing() {
        open(line("A"));
        Flux<ByteBuffer> whole = imports.file;
        imports.file = whole.doOnComplete(() -> imports.until = Examples.NOW.plusSeconds(600));

        assertThat(work.once().block()).isTrue();

        assertThat(imports.state()).isEqualTo(State.CHECKING);
        assertThat(imports.rows).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsAClearProblem() {
        open(line("A"));
        imports.file = Flux.error(new Imports.FileLost());

        work.once().block();

        assertThat(imports.state()).isEqualTo(State.FAILED);
        assertThat(imports.now().problem())
                .isNotNull()
                .extracting(Import.Problem::code)
                .isEqualTo("lost");
    }

    /** What is held at once does not grow with the file: pieces are asked for as rows are done. */
    @Test
    void tenThousandRowsAreNeverInMemoryTogether() {
        byte[] piece = (line("A") + line("B")).getBytes(StandardCharsets.UTF_8);
        AtomicLong given = new AtomicLong();
        AtomicLong most = new AtomicLong();
        open("");
        imports.file = Flux.generate(() -> 0, (sent, sink) -> {
            if (sent == 5000) {
                sink.complete();
            } else {
                most.accumulateAndGet(given.addAndGet(2) - imports.counts().rows(), Math::max);
                sink.next(ByteBuffer.wrap(piece));
            }
            return sent + 1;
        });

        work.once().block();

        assertThat(imports.counts().rows()).isEqualTo(10_000);
        assertThat(most.get()).isLessThan(1000);
    }

    /** One import at a time, whose marks can be made to fail. */
    private static final class OneImport implements Imports {

        private final Map<Long, RowReport> rows = new TreeMap<>();
        private Instant until = Instant.EPOCH;
        private int marksUntilCrash = Integer.MAX_VALUE;
        private Flux<ByteBuffer> file = Flux.empty();
        private @Nullable Import present;

        private Import now() {
            return Objects.requireNonNull(present);
        }

        private String id() {
            return now().id();
        }

        private State state() {
            return now().state();
        }

        private Counts counts() {
            return now().counts();
        }

        private Import become(State state, Counts counts, Import.@Nullable Problem problem) {
            Import was = now();
            present = new Import(
                    was.id(), was.by(), was.countries(), was.format(), state, counts, problem, was.requestedAt());
            return present;
        }

        @Override
        public Mono<Import> open(Import opened, Publisher<ByteBuffer> content) {
            return Flux.from(content).collectList().map(pieces -> {
                rows.clear();
                present = opened;
                file = Flux.fromIterable(pieces).map(ByteBuffer::duplicate);
                return opened;
            });
        }

        @Override
        public Mono<Import> find(String id) {
            return Mono.justOrEmpty(present).filter(found -> found.id().equals(id));
        }

        @Override
        public Mono<Import> start(String id) {
            return Mono.fromSupplier(() -> become(State.IMPORTING, Counts.NONE, null));
        }

        @Override
        public Mono<Import> take(Instant now, Instant until) {
            return Mono.justOrEmpty(present)
                    .filter(found -> found.state() == State.CHECKING || found.state() == State.IMPORTING)
                    .doOnNext(found -> this.until = until);
        }

        @Override
        public Flux<ByteBuffer> file(String id) {
            return Flux.defer(() -> file);
        }

        @Override
        public Mono<Void> mark(Hold hold, List<RowReport> reports, Counts counts, Instant until) {
            return Mono.fromRunnable(() -> {
                requireHeld(hold);
                this.until = until;
                if (marksUntilCrash-- <= 0) {
                    throw new IllegalStateException("killed");
                }
                reports.forEach(report -> rows.put(report.row(), report));
                become(state(), counts, null);
            });
        }

        @Override
        public Mono<Void> finish(Hold hold, State state, Import.@Nullable Problem problem) {
            return Mono.fromRunnable(() -> {
                requireHeld(hold);
                become(state, counts(), problem);
            });
        }

        private void requireHeld(Hold hold) {
            if (!hold.equals(new Hold(id(), state(), until))) {
                throw new Hold.Lost();
            }
        }

        @Override
        public Mono<Void> clear(Instant before, Import.Problem notStarted) {
            return Mono.fromRunnable(() -> {
                if (state() == State.CHECKED && now().requestedAt().isBefore(before)) {
                    become(State.FAILED, counts(), notStarted);
                }
            });
        }

        @Override
        public Flux<RowReport> rows(String id, @Nullable Outcome outcome, long after, int limit) {
            return Flux.fromIterable(new ArrayList<>(rows.values()));
        }
    }
}
