package eu.klynge.events.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every box must do. */
interface BoxContract {

    Box box();

    private static Cast cast(String code) {
        return new Cast(code, "n", "nonce-" + code, Cast.WEB, Instant.parse("2027-05-02T10:00:00Z"));
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private void put(String id, String award, String code) {
        box().cast(id, award, "c", cast(code)).block(Duration.ofSeconds(30));
    }

    private List<Ballot> list(Flux<Ballot> ballots) {
        return ballots.collectList().block(Duration.ofSeconds(30));
    }

    @Test
    default void whatIsCastReadsBackEqual() {
        String id = unique();
        String award = unique();
        String code = unique();
        put(id, award, code);

        assertThat(list(box().find(List.of(id))))
                .containsExactly(new Ballot(
                        id, award, "c", List.of(cast(code)), cast(code).at()));
    }

    @Test
    default void anAwardIsNamedOnceAsLongAsItHasBallots() {
        List<String> awards = List.of(unique(), unique());
        for (String award : awards) {
            put(unique(), award, unique());
            put(unique(), award, unique());
        }

        assertThat(named(awards)).containsExactlyInAnyOrderElementsOf(awards);
        box().forget(awards.getFirst()).block(Duration.ofSeconds(30));
        assertThat(named(awards)).containsExactly(awards.getLast());
    }

    private List<String> named(List<String> awards) {
        return box().awards().filter(awards::contains).collectList().block(Duration.ofSeconds(30));
    }

    @Test
    default void twoHundredAtOnceAreOneBallotForEachVoter() {
        String award = unique();
        List<String> voters =
                java.util.stream.Stream.generate(BoxContract::unique).limit(20).toList();

        Flux.range(0, 200)
                .flatMap(
                        i -> box().cast(voters.get(i % 20), award, "c", cast(unique()))
                                .subscribeOn(Schedulers.parallel()),
                        200)
                .blockLast(Duration.ofSeconds(60));

        assertThat(list(box().all(award)))
                .hasSize(20)
                .allMatch(ballot -> ballot.casts().size() == 10);
    }

    @Test
    default void aCodeBelongsToOneVoter() {
        String award = unique();
        String code = unique();
        put(unique(), award, code);

        assertThatThrownBy(() -> put(unique(), award, code)).isInstanceOf(Box.NonceUsed.class);
    }

    @Test
    default void theSameCastAgainIsNoOtherVoters() {
        String id = unique();
        String award = unique();
        String code = unique();
        put(id, award, code);
        put(id, award, code);

        assertThat(list(box().all(award))).hasSize(1);
    }

    @Test
    default void aBallotIsChangedOnlySoOften() {
        String id = unique();
        String award = unique();
        for (int i = 0; i < Box.MOST_CASTS; i++) {
            put(id, award, unique());
        }

        assertThatThrownBy(() -> put(id, award, unique())).isInstanceOf(Box.ChangedTooOften.class);
    }

    @Test
    default void aNotedBallotWaitsAgainWhenItIsChanged() {
        String id = unique();
        String award = unique();
        put(id, award, unique());
        List<Ballot> waiting = list(box().waiting(award, 10));
        box().noted(waiting).block(Duration.ofSeconds(30));
        assertThat(list(box().waiting(award, 10))).isEmpty();

        put(id, award, unique());

        assertThat(list(box().waiting(award, 10))).hasSize(1);
        box().noted(waiting).block(Duration.ofSeconds(30));
        assertThat(list(box().waiting(award, 10)))
                .as("what was read before the change says nothing of it")
                .hasSize(1);
    }

    @Test
    default void aForgottenAwardHasNoBallots() {
        String award = unique();
        put(unique(), award, unique());
        Mono.from(box().forget(award)).block(Duration.ofSeconds(30));

        assertThat(list(box().all(award))).isEmpty();
    }
}
