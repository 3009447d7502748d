package eu.klynge.events.ballot;

import static eu.klynge.events.ballot.World.CATEGORY;
import static eu.klynge.events.ballot.World.ORGANISER;
import static eu.klynge.events.ballot.World.definition;
import static eu.klynge.events.ballot.World.json;
import static eu.klynge.events.ballot.World.juror;
import static eu.klynge.events.ballot.World.manager;
import static eu.klynge.events.ballot.World.now;
import static eu.klynge.events.ballot.World.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.AwardRefused.Forbidden;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.AwardRefused.Tampered;
import eu.klynge.events.award.AwardRefused.Unknown;
import eu.klynge.events.award.DefinitionForm;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Step;
import eu.klynge.events.award.TieKind;
import eu.klynge.events.jury.Judging;
import eu.klynge.events.jury.Undertaking;
import eu.klynge.events.nomination.NominationForm;
import eu.klynge.kit.idempotency.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever wants to win without being the best. */
class CheatingTest {

    private final World world = new World();

    private static final NominationForm FORM = new NominationForm(null, "Better.", List.of());

    private void score(int juror, String cluster) {
        world.marks(juror, cluster, 10, 10);
    }

    private static Step with(Step step, String data, String hash) {
        return new Step(
                step.award(),
                step.number(),
                step.at(),
                step.type(),
                data,
                step.sealed(),
                step.previous(),
                hash,
                step.key(),
                step.digest());
    }

    private void assertNobodyGoesOnWith(UnaryOperator<Step> tampering) {
        world.voting().voted(3, "alpha", "beta");
        world.steps.tamper(world.award, tampering);
        var anotherInstance = new Proceedings(world.steps, world.publication, world.clock);

        assertThatThrownBy(() -> now(anotherInstance.current(world.award))).isInstanceOf(Tampered.class);
    }

    @Test
    void changedMarksInTheStoreStopTheAward() {
        assertNobodyGoesOnWith(step -> step.type().equals("scored")
                ? with(step, step.data().replace("\"impact\":1", "\"impact\":10"), step.hash())
                : step);
    }

    @Test
    void changedWordsOfANominationInTheStoreStopTheAward() {
        assertNobodyGoesOnWith(step -> step.type().equals("nominated")
                ? new Step(
                        step.award(),
                        step.number(),
                        step.at(),
                        step.type(),
                        step.data(),
                        String.valueOf(step.sealed()).replace("Did well.", "Did wonders."),
                        step.previous(),
                        step.hash(),
                        null,
                        null)
                : step);
    }

    @Test
    void aSwappedHeadStopsTheAward() {
        assertNobodyGoesOnWith(step -> step.number() == 5 ? with(step, step.data(), "f".repeat(64)) : step);
    }

    @Test
    void aBackdatedStepStopsTheAward() {
        assertNobodyGoesOnWith(step -> step.number() == 8
                ? new Step(
                        step.award(),
                        step.number(),
                        step.at().minusSeconds(86_400),
                        step.type(),
                        step.data(),
                        step.sealed(),
                        step.previous(),
                        step.hash(),
                        null,
                        null)
                : step);
    }

    @Test
    void anErasedConfidentialPartStopsNothing() {
        world.voting();
        world.steps.tamper(
                world.award,
                step -> new Step(
                        step.award(),
                        step.number(),
                        step.at(),
                        step.type(),
                        step.data(),
                        step.type().equals("scored") ? null : step.sealed(),
                        step.previous(),
                        step.hash(),
                        null,
                        null));
        var anotherInstance = new Proceedings(world.steps, world.publication, world.clock);

        assertThat(now(anotherInstance.current(world.award)).marks()).hasSize(8);
    }

    @Test
    void weightsCannotBeChangedOnceNominationsAreOpen() {
        world.opened();

        assertThatThrownBy(() -> now(world.organising.redraft(
                        world.award, ORGANISER, Attempt.ANY, DefinitionForm.read(json(definition("none", "['lot']"))))))
                .isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aNominationAMomentTooLateIsTooLate() {
        world.opened();
        world.clock.is("2027-02-28T22:59:59.999Z");
        world.nominated("alpha");
        world.clock.is("2027-02-28T23:00:00Z");

        assertThatThrownBy(() -> world.nominated("beta")).isInstanceOf(NotAtThisTime.class);
        assertThatThrownBy(() -> now(world.nominating.revise(
                        world.award,
                        Objects.requireNonNull(world.nominations.get("alpha")),
                        manager("alpha"),
                        Attempt.ANY,
                        FORM)))
                .isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aClockThatGoesBackMakesNoStepBeforeTheLastOne() {
        world.opened();
        world.clock.is("2027-03-02T00:00:00Z");
        now(world.organising.extend(
                world.award,
                ORGANISER,
                Attempt.ANY,
                json("{'period': 'scoring', 'until': '2027-04-02T00:00', 'reason': 'Snow.'}")));
        world.clock.is("2027-02-01T00:00:00Z");

        assertThatThrownBy(() -> world.nominated("alpha")).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aPeriodCannotBeShortened() {
        world.opened();

        assertThatThrownBy(() -> now(world.organising.extend(
                        world.award,
                        ORGANISER,
                        Attempt.ANY,
                        json("{'period': 'nominations', 'until': '2027-02-01T00:00', 'reason': 'Enough.'}"))))
                .isInstanceOf(Faulty.class);
    }

    @Test
    void nominationsDoNotOpenAgainOnceThereAreMarks() {
        world.opened();
        world.nominated("alpha");
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");
        score(1, "alpha");

        assertThatThrownBy(() -> now(world.organising.extend(
                        world.award,
                        ORGANISER,
                        Attempt.ANY,
                        json("{'period': 'nominations', 'until': '2027-03-10T00:00', 'reason': 'A friend is late.'}"))))
                .isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void anOrganiserOfAnotherAwardRunsNothingHere() {
        world.opened();
        Person other = person("other", "otto", "organiser");

        assertThatThrownBy(() -> now(world.organising.cancel(world.award, other, Attempt.ANY, "Mine is better.")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> now(world.shortlisting.freeze(world.award, other, Attempt.ANY)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> now(world.desk.print(world.award, other, json("{'registrations': ['r']}"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsProposedByOthersIsNotInWithoutAYes() {
        world.opened();
        String id = Objects.requireNonNull(now(world.nominating.nominate(
                        world.award, manager("beta"), Attempt.ANY, new NominationForm.New(CATEGORY, "alpha", FORM)))
                .reference());

        assertThatThrownBy(() -> now(world.nominating.consent(world.award, id, manager("beta"), Attempt.ANY, 1)))
                .isInstanceOf(Forbidden.class);
        assertThat(world.current().nomination(id).orElseThrow().counting()).isEmpty();

        now(world.nominating.consent(world.award, id, manager("alpha"), Attempt.ANY, 1));
        now(world.nominating.revise(world.award, id, manager("beta"), Attempt.ANY, FORM));
        assertThat(world.current()
                        .nomination(id)
                        .orElseThrow()
                        .counting()
                        .orElseThrow()
                        .number())
                .as("the version that the nominee has read")
                .isEqualTo(1);
    }

    @Test
    void aProgramNominatesNobody() {
        world.opened();
        Person agency = person("a", "service-account-agency-demo", "agency");

        assertThatThrownBy(() -> now(world.nominating.nominate(
                        world.award, agency, Attempt.ANY, new NominationForm.New(CATEGORY, "alpha", FORM))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aNominationOfOthersIsNotThereForStrangers() {
        world.opened();
        String id = world.nominated("alpha");

        assertThatThrownBy(() -> now(world.nominating.look(world.award, id, manager("beta"))))
                .isInstanceOf(Unknown.class);
        assertThat(now(world.nominating.list(world.award, manager("beta")))).isEmpty();
    }

    @Test
    void oneOrganisationStandsOnceInACategory() {
        world.opened();
        world.nominated("alpha");

        assertThatThrownBy(() -> world.nominated("alpha")).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aJurorJudgesNeitherTheOwnOrganisationNorWhatWasDeclared() {
        world.opened();
        List.of("alpha", "beta", "gamma").forEach(world::nominated);
        world.withJurors(1);
        now(world.seating.declare(
                world.award, null, juror(1), Attempt.ANY, json("{'cluster': 'beta', 'kind': 'personal'}")));
        world.clock.is("2027-03-02T00:00:00Z");
        Person movedToAlpha = person("juror-subject-1", "judge-1", "juror", "alpha");

        assertThat(now(world.judging.assigned(world.award, movedToAlpha)))
                .extracting(assigned -> assigned.nomination().cluster())
                .containsExactly("gamma");
        for (String tied : List.of("alpha", "beta")) {
            assertThatThrownBy(() -> now(world.judging.score(
                            world.award,
                            Objects.requireNonNull(world.nominations.get(tied)),
                            movedToAlpha,
                            Attempt.ANY,
                            json("{'scores': {'impact': 10, 'reach': 10}}"))))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(world.current().marks()).isEmpty();
        assertThat(world.current().conflictsOf(Objects.requireNonNull(world.nominations.get("alpha"))))
                .containsEntry("juror-1", TieKind.SAME_ORGANISATION);
    }

    private void heldTogether(Instant since) {
        now(world.together
                .keep(new Undertaking("event-1", 1, since, Set.of("omega", "alpha")))
                .thenReturn(true));
    }

    @Test
    void sharedUndertakingsAreFoundAlsoAfterTheMarks() {
        world.opened();
        List.of("alpha", "beta").forEach(world::nominated);
        now(world.seating.invite(
                world.award, ORGANISER, Attempt.ANY, json("{'account': 'judge-1', 'organisations': ['omega']}")));
        now(world.seating.answer(world.award, juror(1), Attempt.ANY, true));
        world.clock.is("2027-03-02T00:00:00Z");
        score(1, "alpha");
        score(1, "beta");
        heldTogether(Instant.parse("2026-06-01T00:00:00Z"));

        assertThat(now(world.judging.assigned(world.award, juror(1))))
                .extracting(assigned -> assigned.nomination().cluster())
                .containsExactly("beta");
        world.clock.is("2027-04-02T00:00:00Z");
        now(world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY));

        assertThat(world.current().finalists(CATEGORY))
                .extracting(finalist -> finalist.cluster())
                .containsExactly("beta");
    }

    @Test
    void anEventAnnouncedAfterTheOpeningStrikesNoMarks() {
        world.opened();
        world.nominated("alpha");
        now(world.seating.invite(
                world.award, ORGANISER, Attempt.ANY, json("{'account': 'judge-1', 'organisations': ['omega']}")));
        now(world.seating.answer(world.award, juror(1), Attempt.ANY, true));
        world.clock.is("2027-03-02T00:00:00Z");
        score(1, "alpha");
        heldTogether(world.clock.instant());
        world.clock.is("2027-04-02T00:00:00Z");
        now(world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY));

        assertThat(world.current().finalists(CATEGORY))
                .extracting(finalist -> finalist.cluster())
                .containsExactly("alpha");
    }

    private static final String PARTNERSHIP =
            "{'kind': 'shared-partnership', 'reference': 'ESCP', 'clusters': ['omega', 'alpha']}";

    @Test
    void aPartnershipIsDeclaredForOneAwardByThoseWhoRunItAndOnRecord() {
        world.opened();
        List.of("alpha", "beta").forEach(world::nominated);
        now(world.seating.invite(
                world.award, ORGANISER, Attempt.ANY, json("{'account': 'judge-1', 'organisations': ['omega']}")));
        now(world.seating.answer(world.award, juror(1), Attempt.ANY, true));
        Person other = person("other", "otto", "organiser");
        assertThatThrownBy(() -> now(world.undertakings.declare(world.award, other, Attempt.ANY, json(PARTNERSHIP))))
                .isInstanceOf(Forbidden.class);

        now(world.undertakings.declare(world.award, ORGANISER, Attempt.ANY, json(PARTNERSHIP)));
        world.clock.is("2027-03-02T00:00:00Z");

        assertThat(now(world.judging.assigned(world.award, juror(1))))
                .extracting(assigned -> assigned.nomination().cluster())
                .containsExactly("beta");
        Step step = world.steps.chain(world.award).getLast();
        assertThat(step.type()).isEqualTo("undertaking-declared");
        assertThat(step.data()).contains("omega").doesNotContain("ESCP").doesNotContain(ORGANISER.subject());
    }

    @Test
    void nothingIsDeclaredOnceTheShortlistIsFrozen() {
        world.voting();

        assertThatThrownBy(
                        () -> now(world.undertakings.declare(world.award, ORGANISER, Attempt.ANY, json(PARTNERSHIP))))
                .isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aTieIsNotPutOnRecordAfterTheJuryHasSpoken() {
        world.voting();
        Person movedToAlpha = person("juror-subject-1", "judge-1", "juror", "alpha");
        int steps = world.steps.chain(world.award).size();

        assertThatThrownBy(() -> now(world.judging.score(
                        world.award,
                        Objects.requireNonNull(world.nominations.get("alpha")),
                        movedToAlpha,
                        Attempt.ANY,
                        json("{'scores': {'impact': 10, 'reach': 10}}"))))
                .isInstanceOf(NotAtThisTime.class);
        assertThat(world.steps.chain(world.award)).hasSize(steps);
    }

    @Test
    void twoFreezesAtOnceExcludeNobodyFromAFrozenShortlist() {
        world.opened();
        List.of("alpha", "beta").forEach(world::nominated);
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");
        score(1, "beta");
        world.clusters.remove("alpha");
        world.clock.is("2027-04-02T00:00:00Z");
        world.meanwhile = world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY);

        assertThatThrownBy(() -> now(world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY)))
                .isInstanceOf(NotAtThisTime.class);

        assertThat(world.steps.chain(world.award))
                .extracting(Step::type)
                .endsWith("excluded", "shortlisted")
                .containsOnlyOnce("excluded");
    }

    @Test
    void whoNominatedDoesNotJudgeIt() {
        world.opened();
        Person both = person("juror-subject-1", "judge-1", "juror");
        String id = Objects.requireNonNull(now(world.nominating.nominate(
                        world.award, both, Attempt.ANY, new NominationForm.New(CATEGORY, "alpha", FORM)))
                .reference());
        now(world.nominating.consent(world.award, id, manager("alpha"), Attempt.ANY, 1));
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");

        assertThat(now(world.judging.assigned(world.award, both))).isEmpty();
    }

    @Test
    void onlyJurorsWhoAcceptedJudgeAndOnlyInTime() {
        world.opened();
        world.nominated("alpha");
        world.withJurors(1);
        assertThat(now(world.judging.assigned(world.award, juror(1))))
                .as("nobody judges what may still change")
                .isEmpty();
        assertThatThrownBy(() -> score(1, "alpha")).isInstanceOf(NotAtThisTime.class);
        world.clock.is("2027-03-02T00:00:00Z");

        assertThatThrownBy(() -> score(7, "alpha")).isInstanceOf(Forbidden.class);
        Person impostor = person("somebody-else", "judge-1", "juror");
        assertThatThrownBy(() -> now(world.judging.assigned(world.award, impostor)))
                .isInstanceOf(Forbidden.class);
        score(1, "alpha");
        world.clock.is("2027-04-01T00:00:00Z");
        assertThatThrownBy(() -> score(1, "alpha")).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void aSeatIsOfTheAccountThatWasInvitedAndNotOfAnotherOneWithItsName() {
        world.award = now(world.organising.draft(
                        ORGANISER, DefinitionForm.read(json(definition("none", "['lot']"))), null))
                .award();
        assertThatThrownBy(() -> world.seating.of(world.award, juror(1)).block())
                .isInstanceOf(Unknown.class);
        now(world.organising.open(world.award, ORGANISER, Attempt.ANY));
        assertThat(world.seating.of(world.award, juror(1)).block()).isNull();
        now(world.seating.invite(world.award, ORGANISER, Attempt.ANY, json("{'account': 'judge-1'}")));

        assertThat(now(world.seating.of(world.award, juror(1))).answer()).isEqualTo(Juror.Answer.NONE);
        now(world.seating.answer(world.award, juror(1), Attempt.ANY, true));

        assertThat(now(world.seating.of(world.award, juror(1))).answer()).isEqualTo(Juror.Answer.ACCEPTED);
        Person namesake = person("somebody-else", "judge-1", "juror");
        assertThat(world.seating.of(world.award, namesake).block()).isNull();
        assertThatThrownBy(() -> now(world.seating.declare(
                        world.award, null, namesake, Attempt.ANY, json("{'cluster': 'alpha', 'kind': 'personal'}"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void marksOutOfRangeAreFaultsAtTheirPlace() {
        world.opened();
        world.nominated("alpha");
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");

        assertThatThrownBy(() -> world.marks(1, "alpha", 11, 5))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty ->
                                assertThat(faulty.faults().getFirst().pointer()).isEqualTo("/scores/impact"));
    }

    @Test
    void theShortlistIsFrozenOnce() {
        world.voting();

        assertThatThrownBy(() -> now(world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY)))
                .isInstanceOf(NotAtThisTime.class);
        assertThat(world.current().finalists(CATEGORY))
                .extracting(finalist -> finalist.cluster())
                .containsExactly("alpha", "beta", "gamma");
    }

    @Test
    void whoIsNoLongerInTheDirectoryIsOutWithTheReasonOnRecord() {
        world.opened();
        List.of("alpha", "beta").forEach(world::nominated);
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");
        score(1, "alpha");
        score(1, "beta");
        world.clusters.remove("alpha");
        world.clock.is("2027-04-02T00:00:00Z");
        now(world.shortlisting.freeze(world.award, ORGANISER, Attempt.ANY));

        assertThat(world.current().finalists(CATEGORY))
                .extracting(finalist -> finalist.cluster())
                .containsExactly("beta");
        assertThat(world.current()
                        .nomination(Objects.requireNonNull(world.nominations.get("alpha")))
                        .orElseThrow()
                        .excluded())
                .containsExactly("withdrawn");
    }

    @Test
    void theWinnerIsTheCountsAndIsNamedOnce() {
        world.voting().voted(6, "gamma", "beta");
        assertThatThrownBy(world::handedOver).isInstanceOf(NotAtThisTime.class);
        world.counted().handedOver();

        assertThat(world.current().winners()).containsEntry(CATEGORY, world.nominations.get("gamma"));
        assertThatThrownBy(world::handedOver).isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void theVoteCannotBeProlongedOnceItIsClosed() {
        world.voting().voted(3, "alpha", "beta").counted();

        assertThatThrownBy(() -> now(world.organising.extend(
                        world.award,
                        ORGANISER,
                        Attempt.ANY,
                        json("{'period': 'vote', 'until': '2027-06-01T00:00', 'reason': 'Wrong winner.'}"))))
                .isInstanceOf(NotAtThisTime.class);
    }

    @Test
    void everyStepIsToldOnceAndInOrderAlsoAfterACrash() {
        world.voting();
        var restarted = new eu.klynge.events.award.InMemoryAwards();
        var publication = new eu.klynge.events.award.Publication(world.steps, restarted);
        now(publication.catchUp().thenReturn(true));
        now(publication.catchUp().thenReturn(true));

        assertThat(restarted.told)
                .extracting(fact -> fact.entry().steps())
                .containsExactlyElementsOf(world.steps.chain(world.award).stream()
                        .map(Step::number)
                        .toList());
        assertThat(restarted.told)
                .extracting(fact -> fact.entry().head())
                .containsExactlyElementsOf(
                        world.steps.chain(world.award).stream().map(Step::hash).toList());
    }

    @Test
    void marksStaySecretUntilTheAwardIsHandedOver() {
        world.voting().voted(3, "alpha", "beta");

        assertThat(now(world.looking.chain(world.award).collectList()))
                .filteredOn(step -> step.data() != null)
                .extracting(step -> String.valueOf(step.type()))
                .containsOnly("drafted", "opened", "shortlisted");
        world.counted();
        assertThat(now(world.looking.chain(world.award).collectList()).getLast())
                .as("the count, which names who is ahead")
                .matches(step -> step.type() == null
                        && step.data() == null
                        && !step.hash().isEmpty());
        world.handedOver();
        assertThat(now(world.looking.chain(world.award).collectList()))
                .allMatch(step -> step.data() != null)
                .noneMatch(step -> String.valueOf(step.data()).contains("judge-"));
    }

    @Test
    void aJurorSeesTheVersionThatCounts() {
        world.opened();
        String id = world.nominated("alpha");
        now(world.nominating.revise(world.award, id, manager("alpha"), Attempt.ANY, FORM));
        world.withJurors(1);
        world.clock.is("2027-03-02T00:00:00Z");

        Judging.Assigned assigned =
                now(world.judging.assigned(world.award, juror(1))).getFirst();

        assertThat(Objects.requireNonNull(
                                assigned.nomination().counting().orElseThrow().candidacy())
                        .statement())
                .isEqualTo("Better.");
    }

    @Test
    void twoHundredAtOnceTakeTwoHundredSteps() {
        world.opened();
        for (int i = 0; i < 200; i++) {
            world.cluster("c" + i, "DK", 2000, "full");
        }
        reactor.core.publisher.Flux.range(0, 200)
                .flatMap(
                        i -> world.nominating
                                .nominate(
                                        world.award,
                                        manager("c" + i),
                                        Attempt.ANY,
                                        new NominationForm.New(CATEGORY, "c" + i, FORM))
                                .subscribeOn(reactor.core.scheduler.Schedulers.parallel()),
                        200)
                .blockLast(java.time.Duration.ofSeconds(60));

        assertThat(world.current().nominations()).hasSize(200);
        assertThat(world.steps.chain(world.award)).hasSize(202);
    }

    @Test
    void aRepeatedCommandHearsTheFirstAnswer() {
        world.opened();
        var key = new eu.klynge.kit.idempotency.IdempotencyKey("key", "digest");
        var form = new NominationForm.New(CATEGORY, "alpha", FORM);

        var first = now(world.nominating.nominate(world.award, manager("alpha"), new Attempt(null, key), form));
        world.clock.is("2027-04-01T00:00:00Z");
        var second = now(world.nominating.nominate(world.award, manager("alpha"), new Attempt(null, key), form));

        assertThat(second).isEqualTo(first);
        assertThat(first).isInstanceOf(eu.klynge.events.award.Recorded.class);
        assertThat(world.steps.chain(world.award).getLast().fact()).isInstanceOf(AwardFact.Nominated.class);
    }
}
