package eu.klynge.events.ballot;

import static eu.klynge.events.ballot.World.CATEGORY;
import static eu.klynge.events.ballot.World.ORGANISER;
import static eu.klynge.events.ballot.World.json;
import static eu.klynge.events.ballot.World.nonce;
import static eu.klynge.events.ballot.World.now;
import static eu.klynge.events.ballot.World.person;
import static eu.klynge.events.ballot.World.voter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.attendance.Standing;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Stage;
import eu.klynge.kit.idempotency.Attempt;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

class VotingTest {

    private final World world = new World().voting();

    @BeforeEach
    void aGuestIsComing() {
        world.door.registered("r-1", "conference", null, Standing.CONFIRMED);
    }

    private AwardFact.Counted count() {
        world.counted();
        return Objects.requireNonNull(world.current().counted());
    }

    private long votesFor(String cluster) {
        return count().categories().getFirst().votes().getOrDefault(world.nominations.get(cluster), -1L);
    }

    private List<CodeDesk.GuestCode> printed(String registration) {
        return now(world.desk.print(world.award, ORGANISER, json("{'registrations': ['" + registration + "']}")));
    }

    private JsonNode onSite(String cluster, String nonce, String code) {
        return json("{'nomination': '%s', 'nonce': '%s', 'votingCode': '%s'}"
                .formatted(world.nominations.get(cluster), nonce, code));
    }

    @Test
    void theMostVotesWin() {
        world.voted(30, "beta", "alpha").counted();

        AwardFact.Result result =
                Objects.requireNonNull(world.current().counted()).categories().getFirst();

        assertThat(result.winner()).isEqualTo(world.nominations.get("beta"));
        assertThat(result.votes())
                .containsEntry(world.nominations.get("beta"), 20L)
                .containsEntry(world.nominations.get("alpha"), 10L)
                .containsEntry(world.nominations.get("gamma"), 0L);
        assertThat(result.decidedBy()).isEqualTo("votes");
    }

    @Test
    void levelOnesAreDecidedByTheRuleThatWasStated() {
        world.vote(voter(1), "gamma", nonce(1));
        world.vote(voter(2), "beta", nonce(2));

        AwardFact.Result result = count().categories().getFirst();

        assertThat(result.winner()).isEqualTo(world.nominations.get("beta"));
        assertThat(result.decidedBy()).isEqualTo("jury-score");
    }

    @Test
    void aSecondBallotReplacesTheFirst() {
        world.vote(voter(1), "alpha", nonce(1));
        world.vote(voter(1), "beta", nonce(2));

        assertThat(count().ballots()).isEqualTo(1);
        assertThat(Objects.requireNonNull(world.current().counted())
                        .categories()
                        .getFirst()
                        .winner())
                .isEqualTo(world.nominations.get("beta"));
    }

    @Test
    void aGuestWithAnAccountHasOneBallotOverBothWays() {
        world.door.registered("r-2", "conference", "voter-1", Standing.CONFIRMED);
        String code = printed("r-2").getFirst().votingCode();

        world.vote(voter(1), "alpha", nonce(1));
        now(world.voting.cast(world.award, CATEGORY, null, onSite("beta", nonce(2), code)));

        assertThat(votesFor("alpha")).isZero();
        assertThat(Objects.requireNonNull(world.current().counted()).byChannel())
                .containsExactly(java.util.Map.entry("on-site", 1L));
    }

    @Test
    void guestsOfAGroupDoNotOverwriteEachOther() {
        world.door.registeredTogether("conference", "voter-1", "g-1", "g-2", "g-3");
        for (int guest = 1; guest <= 3; guest++) {
            String code = printed("g-" + guest).getFirst().votingCode();
            now(world.voting.cast(world.award, CATEGORY, null, onSite("alpha", nonce(10 + guest), code)));
        }
        // The first of them is who registered, and has one ballot over both ways.
        world.vote(voter(1), "beta", nonce(1));

        assertThat(votesFor("alpha")).isEqualTo(2);
    }

    @Test
    void aPrintedCodeMayBeTypedWithoutHyphensAndInSmallLetters() {
        String code = printed("r-1").getFirst().votingCode();

        now(world.voting.cast(
                world.award,
                CATEGORY,
                null,
                onSite("beta", nonce(2), code.replace("-", "").toLowerCase(java.util.Locale.ROOT))));

        assertThat(votesFor("beta")).isEqualTo(1);
    }

    @Test
    void aNewCodeForARegistrationEndsTheOldOneAndMakesNoSecondBallot() {
        String old = printed("r-1").getFirst().votingCode();
        now(world.voting.cast(world.award, CATEGORY, null, onSite("beta", nonce(1), old)));
        String fresh = printed("r-1").getFirst().votingCode();

        assertThatThrownBy(() -> now(world.voting.cast(world.award, CATEGORY, null, onSite("beta", nonce(2), old))))
                .isInstanceOf(Faulty.class);
        now(world.voting.cast(world.award, CATEGORY, null, onSite("alpha", nonce(3), fresh)));

        assertThat(count().ballots()).isEqualTo(1);
        assertThat(world.current().codesIssued()).isEqualTo(2);
    }

    @Test
    void codesAreForConfirmedGuestsOfTheAwardsEventAlone() {
        world.door.registered("waits", "conference", null, Standing.WAITING);
        world.door.registered("elsewhere", "another", "voter-1", Standing.CONFIRMED);

        for (String registration : List.of("voter-1", "waits", "elsewhere")) {
            assertThatThrownBy(() -> printed(registration))
                    .isInstanceOfSatisfying(
                            Faulty.class,
                            faulty -> assertThat(faulty.faults().getFirst().pointer())
                                    .isEqualTo("/registrations/0"));
        }
        assertThatThrownBy(() -> now(world.desk.print(
                        world.award, ORGANISER, json("{'registrations': ['r-1'], 'account': 'voter-1'}"))))
                .as("whose account it is, the registration says")
                .isInstanceOf(Faulty.class);
        assertThat(world.current().codesIssued()).isZero();
    }

    @Test
    void ballotsAndCodesOfACancelledAwardAreForgotten() {
        String code = printed("r-1").getFirst().votingCode();
        world.voted(3, "alpha", "beta");
        now(world.organising.cancel(world.award, ORGANISER, Attempt.ANY, "Snow."));
        now(world.tending.leftovers().thenReturn(true));

        assertThat(world.box.size()).isZero();
        assertThat(world.codes
                        .person(world.award, world.voters.hash(world.award, code))
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void aBallotThatCameInAfterTheCountIsForgottenToo() {
        world.voted(3, "alpha", "beta").counted().handedOver();
        now(world.box.cast("late", world.award, CATEGORY, late(7)).thenReturn(true));
        now(world.tending.leftovers().thenReturn(true));

        assertThat(world.box.size()).isZero();
    }

    private Cast late(int nonce) {
        String nomination = Objects.requireNonNull(world.nominations.get("beta"));
        return new Cast(
                Cast.codeOf(world.award, CATEGORY, nomination, nonce(nonce)),
                nomination,
                nonce(nonce),
                Cast.WEB,
                world.clock.instant());
    }

    private List<String> lines() {
        String root = Objects.requireNonNull(world.current().counted()).root();
        return now(world.published.lines(world.award, root).collectList());
    }

    /** An instance that is overtaken by another one after it has read the box. */
    private Counting overtaken(Mono<?> byWhat) {
        var overtaken = new InMemoryPublishedBox() {
            private Mono<?> first = byWhat;

            @Override
            public Mono<Void> publish(String award, String root, List<String> lines) {
                Mono<?> other = first;
                first = Mono.empty();
                return other.then(world.published.publish(award, root, lines));
            }

            @Override
            public Mono<Void> keepOnly(String award, String root) {
                return world.published.keepOnly(award, root);
            }
        };
        return new Counting(world.proceedings, world.box, overtaken, world.codes, world.clock);
    }

    @Test
    void ofTwoInstancesThatCountAtOnceTheBoxIsTheOneThatWasCounted() {
        world.voted(3, "alpha", "beta");
        world.clock.is("2027-05-10T00:00:00Z");
        Mono<Void> anotherCounts = Mono.defer(() -> world.box.cast("late", world.award, CATEGORY, late(9)))
                .then(Mono.defer(() -> world.counting.tend(world.award)));
        now(overtaken(anotherCounts).tend(world.award).thenReturn(true));

        AwardFact.Counted counted = Objects.requireNonNull(world.current().counted());
        assertThat(counted.ballots()).isEqualTo(4);
        assertThat(Merkle.root(lines())).isEqualTo(counted.root());
        now(world.counting.tend(world.award).thenReturn(true));
        assertThat(world.published.of(world.award)).containsOnlyKeys(counted.root());
    }

    @Test
    void whatAnotherInstanceNotedInTheMeantimeIsCounted() {
        world.voted(3, "alpha", "beta");
        world.clock.is("2027-05-10T00:00:00Z");
        Cast late = late(9);
        Mono<?> anotherNotes = Mono.defer(() -> world.box.cast("late", world.award, CATEGORY, late))
                .then(Mono.defer(() -> world.proceedings.carryOut(
                        world.award, Attempt.ANY, (award, at) -> new AwardFact.BallotsNoted(List.of(late.code())))));
        now(overtaken(anotherNotes).tend(world.award).thenReturn(true));

        AwardFact.Counted counted = Objects.requireNonNull(world.current().counted());
        assertThat(counted.ballots()).isEqualTo(4);
        assertThat(lines()).anyMatch(line -> line.contains(late.code()));
        assertThat(Merkle.root(lines())).isEqualTo(counted.root());
    }

    @Test
    void aGuessedCodeIsNone() {
        assertThatThrownBy(() -> now(world.voting.cast(
                        world.award, CATEGORY, null, onSite("beta", nonce(1), "0000-0000-0000-0000"))))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void withoutTokenOrCodeNobodyVotes() {
        assertThatThrownBy(() -> now(world.voting.cast(world.award, CATEGORY, null, world.ballot("alpha", nonce(1)))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aProgramIsNobody() {
        Person agency = person("a", "service-account-agency-demo", "agency");

        assertThatThrownBy(() -> world.vote(agency, "alpha", nonce(1))).isInstanceOf(Forbidden.class);
    }

    @Test
    void aPersonVotesWhateverTheRole() {
        world.vote(person("a", "ann", "agency"), "alpha", nonce(1));

        assertThat(count().ballots()).isEqualTo(1);
    }

    @Test
    void whoIsNotShortlistedGetsNoVotes() {
        assertThatThrownBy(() -> world.vote(voter(1), "delta", nonce(1))).isInstanceOf(Faulty.class);
    }

    @Test
    void aBallotAfterTheLastMomentIsTooLate() {
        world.clock.is("2027-05-09T21:59:59.999Z");
        world.vote(voter(1), "alpha", nonce(1));
        world.clock.is("2027-05-09T22:00:00Z");

        assertThatThrownBy(() -> world.vote(voter(2), "alpha", nonce(2))).isInstanceOf(NotAtThisTime.class);
        assertThatThrownBy(() -> world.vote(voter(1), "beta", nonce(3))).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aBallotBeforeTheFirstMomentIsTooEarly() {
        World early = new World().voting();
        early.clock.is("2027-04-30T21:59:59Z");

        assertThatThrownBy(() -> early.vote(voter(1), "alpha", nonce(1))).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void twoVotersNeverShareACode() {
        world.vote(voter(1), "alpha", nonce(1));

        assertThatThrownBy(() -> world.vote(voter(2), "alpha", nonce(1)))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty ->
                                assertThat(faulty.faults().getFirst().pointer()).isEqualTo("/nonce"));
    }

    @Test
    void aShortNonceIsRefused() {
        assertThatThrownBy(() -> world.vote(voter(1), "alpha", "1234")).isInstanceOf(Faulty.class);
    }

    @Test
    void aBallotThatComesInWhileTheVoteIsClosedIsNotAcknowledged() {
        world.voted(3, "alpha", "beta");
        world.clock.is("2027-05-10T00:00:00Z");
        now(world.proceedings.carryOut(world.award, Attempt.ANY, (award, at) -> new AwardFact.VoteClosed()));
        world.clock.is("2027-05-09T21:59:59Z");

        assertThatThrownBy(() -> world.vote(voter(9), "alpha", nonce(9))).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void whatComesAfterTheBoxWasReadIsNotInTheCount() {
        world.voted(3, "alpha", "beta").counted();
        String voter = world.voters.pseudonym(world.award, CATEGORY, world.voters.account(voter(0)));
        Cast late = new Cast(
                Cast.codeOf(world.award, CATEGORY, "n", nonce(7)), "n", nonce(7), Cast.WEB, world.clock.instant());
        now(world.box.cast(voter, world.award, CATEGORY, late).thenReturn(true));

        assertThat(lines()).hasSize(3);
    }

    @Test
    void afterTheCountNobodyCanTellWhoCastWhat() {
        world.voted(3, "alpha", "beta").counted();

        assertThat(world.box.size()).isZero();
        assertThat(lines()).noneMatch(line -> line.contains("voter"));
    }

    @Test
    void ballotsAreNotedInCompanyAlone() {
        for (int i = 0; i < 39; i++) {
            world.vote(voter(i), "alpha", nonce(i));
            world.clock.goesOn(java.time.Duration.ofSeconds(1));
        }
        now(world.counting.tend(world.award).thenReturn(true));
        assertThat(world.current().noted()).isEmpty();

        world.vote(voter(39), "alpha", nonce(39));
        now(world.counting.tend(world.award).thenReturn(true));

        assertThat(world.current().noted()).hasSize(20);
        assertThat(world.current().stage(world.clock.instant())).isEqualTo(Stage.VOTING);
    }

    @Test
    void aReceiptFindsItsBallotFromTheBoxToTheCount() {
        Voting.Acknowledged first = world.vote(voter(1), "alpha", nonce(1));
        assertThat(state(first)).isEqualTo("waiting");

        Voting.Acknowledged second = world.vote(voter(1), "beta", nonce(2));
        world.counted();

        assertThat(state(first)).isEqualTo("replaced");
        assertThat(state(second)).isEqualTo("counted");
    }

    @Test
    void aDroppedBallotIsMissedByItsReceipt() {
        Voting.Acknowledged acknowledged = world.vote(voter(1), "alpha", nonce(1));
        world.box.drop(1);
        world.counted();

        assertThat(state(acknowledged)).isEqualTo("missing");
    }

    @Test
    void aForgedReceiptIsTold() {
        String receipt = world.vote(voter(1), "alpha", nonce(1)).receipt();
        String code = receipt.split("\\.")[2];
        String other = Cast.codeOf(world.award, CATEGORY, "n", nonce(5));

        assertThatThrownBy(() -> now(world.check.check(world.award, receipt.replace(code, other))))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> now(world.check.check(world.award, "klynge-receipt-1.x.y.z")))
                .isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> now(world.check.check(world.award, new World().receipts.of("another-award", code))))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void oneSeesOnesOwnReceiptsAgainAndNobodyElseDoes() {
        Voting.Acknowledged acknowledged = world.vote(voter(1), "alpha", nonce(1));

        assertThat(now(world.voting.own(world.award, voter(1)))).containsExactly(acknowledged);
        assertThat(now(world.voting.own(world.award, voter(2)))).isEmpty();
    }

    private String state(Voting.Acknowledged acknowledged) {
        return now(world.check.check(world.award, acknowledged.receipt())).state();
    }
}
