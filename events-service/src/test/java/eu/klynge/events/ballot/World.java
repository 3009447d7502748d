package eu.klynge.events.ballot;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.Awards;
import eu.klynge.events.award.DefinitionForm;
import eu.klynge.events.award.InMemoryAwards;
import eu.klynge.events.award.InMemorySteps;
import eu.klynge.events.award.Looking;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Publication;
import eu.klynge.events.award.Receipts;
import eu.klynge.events.award.Steps;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.events.jury.InMemoryUndertakings;
import eu.klynge.events.jury.Judging;
import eu.klynge.events.jury.Seating;
import eu.klynge.events.jury.Shortlisting;
import eu.klynge.events.jury.UndertakingDesk;
import eu.klynge.events.nomination.EligibilityCheck;
import eu.klynge.events.nomination.Labels;
import eu.klynge.events.nomination.Nominating;
import eu.klynge.events.nomination.NominationForm;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.secret.Hmac;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An award and everybody around it, without a store and with a clock that a test sets. */
final class World {

    static final Person ORGANISER = person("org", "olga", "organiser");
    static final String CATEGORY = "manager";

    final Time clock = new Time();
    final Map<String, Cluster> clusters = new ConcurrentHashMap<>();
    final InMemoryUndertakings together = new InMemoryUndertakings();
    final Hmac hmac = Hmac.of("KLYNGE_EVENTS_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    final Receipts receipts = new Receipts(hmac);
    final Voters voters = new Voters(hmac);
    final Map<String, String> nominations = new HashMap<>();

    /** Those of the test, where it runs on them. */
    final InMemorySteps steps;

    final InMemoryBox box;
    final VotingCodes codes;
    final InMemoryPublishedBox published;

    final Publication publication;
    final Proceedings proceedings;
    final Organising organising;
    final Looking looking;
    final Nominating nominating;
    final Seating seating;
    final UndertakingDesk undertakings;
    final Judging judging;
    final Shortlisting shortlisting;
    final Voting voting;
    final CodeDesk desk;
    final Counting counting;
    final Tending tending;
    final Door door = new Door();
    final ReceiptCheck check;
    final AuditFile file;
    String award = "";

    /** What another instance does while the clusters are asked for next. */
    Mono<?> meanwhile = Mono.empty();

    World() {
        this(
                new InMemorySteps(),
                new InMemoryAwards(),
                new InMemoryBox(),
                new InMemoryPublishedBox(),
                new InMemoryVotingCodes());
    }

    World(Steps steps, Awards awards, Box box, PublishedBox published, VotingCodes codes) {
        this.steps = steps instanceof InMemorySteps memory ? memory : new InMemorySteps();
        this.box = box instanceof InMemoryBox memory ? memory : new InMemoryBox();
        this.published = published instanceof InMemoryPublishedBox memory ? memory : new InMemoryPublishedBox();
        this.publication = new Publication(steps, awards);
        this.proceedings = new Proceedings(steps, publication, clock);
        this.organising = new Organising(proceedings, receipts);
        this.looking = new Looking(proceedings, clock);
        var eligibility = new EligibilityCheck(awards, new NoLabels(), clock);
        this.nominating = new Nominating(proceedings, new Known(), eligibility);
        this.seating = new Seating(proceedings);
        this.undertakings = new UndertakingDesk(proceedings);
        this.judging = new Judging(proceedings, together, clock);
        this.shortlisting = new Shortlisting(proceedings, together, eligibility, new Known(), clock);
        this.voting = new Voting(proceedings, box, codes, voters, receipts, clock);
        this.codes = codes;
        this.desk = new CodeDesk(proceedings, codes, voters, door.lists(), door.guests());
        this.counting = new Counting(proceedings, box, published, codes, clock);
        this.tending = new Tending(awards, counting, box, codes);
        this.check = new ReceiptCheck(proceedings, published, receipts);
        this.file = new AuditFile(looking, published);
        for (String slug : List.of("alpha", "beta", "gamma", "delta", "epsilon")) {
            cluster(slug, "DK", 2000, "full");
        }
    }

    /** From 1 January on; nominations until 1 March, marks until 1 April, votes from 1 to 10 May, all at midnight in Brussels. */
    static final class Time extends Clock {

        private Instant now = Instant.parse("2027-01-01T12:00:00Z");

        void is(String instant) {
            now = Instant.parse(instant);
        }

        void goesOn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Known implements Clusters {

        @Override
        public Flux<Cluster> of(Collection<String> slugs) {
            Mono<?> first = meanwhile;
            meanwhile = Mono.empty();
            return first.thenMany(
                    Flux.fromStream(() -> slugs.stream().map(clusters::get).filter(Objects::nonNull)));
        }

        @Override
        public Mono<Boolean> keep(Cluster cluster, long sequence) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Boolean> forget(String id, @Nullable Long sequence) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoLabels implements Labels {

        @Override
        public Mono<Boolean> learn(Label label, long sequence) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<String> heldBy(String cluster, LocalDate day) {
            return Flux.empty();
        }
    }

    void cluster(String slug, String country, @Nullable Integer founded, String tier) {
        clusters.put(slug, new Cluster("id-" + slug, slug, "Cluster " + slug, country, List.of(), tier, founded));
    }

    static Person person(String subject, String name, String role, String... organisations) {
        return new Person(subject, name, Set.of(role), Set.of(organisations));
    }

    static Person manager(String cluster) {
        return person("manager-of-" + cluster, "manager-of-" + cluster, "cluster-manager", cluster);
    }

    static Person juror(int number) {
        return person("juror-subject-" + number, "judge-" + number, "juror");
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    static String definition(String normalisation, String ties) {
        return """
            {'name': 'Cluster Manager of the Year', 'series': 'cmoy', 'event': 'conference', 'zone': 'Europe/Brussels',
             'nominationsUntil': '2027-03-01T00:00', 'scoringUntil': '2027-04-01T00:00',
             'votingFrom': '2027-05-01T00:00', 'votingUntil': '2027-05-10T00:00',
             'categories': [{'id': 'manager', 'name': 'Manager'}],
             'criteria': [{'id': 'impact', 'name': 'Impact', 'weight': 60}, {'id': 'reach', 'name': 'Reach', 'weight': 40}],
             'normalisation': '%s', 'quorum': 1, 'ties': %s}""".formatted(normalisation, ties);
    }

    World opened() {
        return opened(definition("none", "['jury-score', 'lot']"));
    }

    World opened(String definition) {
        award = now(organising.draft(ORGANISER, DefinitionForm.read(json(definition)), null))
                .award();
        now(organising.open(award, ORGANISER, Attempt.ANY));
        return this;
    }

    String nominated(String cluster) {
        String id = Objects.requireNonNull(now(nominating.nominate(
                        award,
                        manager(cluster),
                        Attempt.ANY,
                        new NominationForm.New(
                                CATEGORY, cluster, new NominationForm("Ann of " + cluster, "Did well.", List.of()))))
                .reference());
        nominations.put(cluster, id);
        return id;
    }

    World withJurors(int count) {
        for (int i = 1; i <= count; i++) {
            now(seating.invite(award, ORGANISER, Attempt.ANY, json("{'account': 'judge-" + i + "'}")));
            now(seating.answer(award, juror(i), Attempt.ANY, true));
        }
        return this;
    }

    void marks(int juror, String cluster, int impact, int reach) {
        now(judging.score(
                award,
                Objects.requireNonNull(nominations.get(cluster)),
                juror(juror),
                Attempt.ANY,
                json("{'scores': {'impact': %d, 'reach': %d}, 'comment': 'Sound.'}".formatted(impact, reach))));
    }

    /** Alpha before beta before gamma, delta out; the vote is on. */
    World voting() {
        return votingFor("2027", "2027");
    }

    /** The same, begun in one year, with a vote that ends in another. */
    World votingFor(String began, String ends) {
        clock.is(began + "-01-01T12:00:00Z");
        opened(definition("none", "['jury-score', 'lot']")
                .replace("2027-05-10", ends + "!05-10")
                .replace("2027-", began + "-")
                .replace("!", "-"));
        List.of("alpha", "beta", "gamma", "delta").forEach(this::nominated);
        withJurors(2);
        clock.is(began + "-03-02T00:00:00Z");
        for (int juror = 1; juror <= 2; juror++) {
            marks(juror, "alpha", 9, 9);
            marks(juror, "beta", 8, 8);
            marks(juror, "gamma", 7, 7);
            marks(juror, "delta", 1, 1);
        }
        clock.is(began + "-04-02T00:00:00Z");
        now(shortlisting.freeze(award, ORGANISER, Attempt.ANY));
        clock.is(began + "-05-02T00:00:00Z");
        return this;
    }

    Voting.Acknowledged vote(Person person, String cluster, String nonce) {
        return now(voting.cast(award, CATEGORY, person, ballot(cluster, nonce)));
    }

    JsonNode ballot(String cluster, String nonce) {
        return json("{'nomination': '%s', 'nonce': '%s'}".formatted(nominations.get(cluster), nonce));
    }

    static String nonce(int number) {
        return "nonce-that-is-long-enough-%06d".formatted(number);
    }

    static Person voter(int number) {
        return person("voter-" + number, "voter-" + number, "cluster-manager");
    }

    /** Votes by so many people, two thirds for the one, the rest for the other. */
    World voted(int people, String most, String rest) {
        for (int i = 0; i < people; i++) {
            vote(voter(i), i % 3 == 0 ? rest : most, nonce(i));
        }
        return this;
    }

    World counted() {
        clock.is("2027-05-10T00:00:00Z");
        now(counting.tend(award).thenReturn(true));
        return this;
    }

    World handedOver() {
        now(organising.handOver(award, ORGANISER, Attempt.ANY));
        return this;
    }

    Award current() {
        return now(proceedings.current(award));
    }

    static <T> T now(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }
}
