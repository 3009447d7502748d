package eu.klynge.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.LabelFact;
import eu.klynge.directory.label.Labels;
import eu.klynge.directory.label.Period;
import eu.klynge.directory.membership.MembershipCommand.Admit;
import eu.klynge.directory.membership.MembershipCommand.ApproveGrant;
import eu.klynge.directory.membership.MembershipCommand.HoldTalk;
import eu.klynge.directory.membership.MembershipCommand.PayGrant;
import eu.klynge.directory.membership.MembershipCommand.RequestGrant;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MembershipOfficeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Caller STEWARD = new Caller("s", "s", null, Set.of("steward"), Set.of("DK"), Set.of());
    private static final Caller EDITOR =
            new Caller("e", "e", null, Set.of("cluster-manager"), Set.of(), Set.of("odense"));
    private static final IdempotencyKey KEY = new IdempotencyKey("key", "payment");

    private final Register register = new Register();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final MembershipOffice office = new MembershipOffice(memberships, register, CLOCK);

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private Versioned<Membership> carryOut(MembershipCommand command, Caller who) {
        return await(office.carryOut("m1", null, command, who, null));
    }

    private Mono<Versioned<Membership>> pay(@Nullable Long version, IdempotencyKey key) {
        return office.carryOut("m1", version, new PayGrant(TODAY), STEWARD, key);
    }

    @BeforeEach
    void approve() {
        await(memberships.create(
                new MembershipFact.Applied(new Membership(
                        "m1",
                        "klynge-excellence",
                        "c1",
                        "odense",
                        "DK",
                        Membership.State.APPLIED,
                        "Because",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of())),
                null));
        carryOut(new HoldTalk(TODAY), STEWARD);
        carryOut(new Admit(), STEWARD);
        carryOut(new RequestGrant("silver", 9), EDITOR);
        carryOut(new ApproveGrant(9), STEWARD);
    }

    @Test
    void aGrantIsPaidForALabelOfTheProgrammesScheme() {
        register.has("national", "silver");
        assertThatThrownBy(() -> await(pay(null, KEY))).isInstanceOf(MembershipRefused.NotNow.class);

        register.has("ecei-2013", "silver");
        assertThat(await(pay(null, KEY)).state().grant())
                .extracting(Grant::state)
                .isEqualTo(Grant.State.PAID);
    }

    @Test
    void theSameKeyHearsTheSameWhateverHasHappenedToTheLabelSince() {
        register.has("ecei-2013", "silver");
        Versioned<Membership> paid = await(pay(5L, KEY));
        register.labels.clear();

        assertThat(await(pay(5L, KEY)).version()).isEqualTo(paid.version());
        assertThatThrownBy(() -> await(pay(5L, new IdempotencyKey("key", "another request"))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> await(pay(5L, new IdempotencyKey("another key", "payment"))))
                .isInstanceOf(StaleVersion.class);
    }

    /** What is in the register, and how it is asked. */
    private static final class Register implements Labels {

        private final List<Label> labels = new ArrayList<>();

        void has(String scheme, String level) {
            var period = new Period(TODAY, TODAY.plusYears(2), TODAY);
            labels.add(new Label(
                    scheme, "c1", "odense", "Odense", "DK", scheme, 1, level, period, TODAY, false, List.of(), null,
                    null));
        }

        @Override
        public Flux<Versioned<Label>> list(Selection wanted, int limit) {
            return Flux.fromIterable(labels)
                    .filter(label -> label.clusterId().equals(wanted.cluster())
                            && label.scheme().equals(wanted.scheme())
                            && label.level().equals(wanted.level()))
                    .map(label -> new Versioned<>(label.id(), 1, label, Instant.EPOCH, Instant.EPOCH, List.of()));
        }

        @Override
        public Mono<Versioned<Label>> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<Versioned<Label>> ending(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Versioned<Label>> create(LabelFact.Granted fact, @Nullable Receipt receipt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Versioned<Label>> update(Versioned<Label> from, LabelFact fact, @Nullable Receipt receipt) {
            throw new UnsupportedOperationException();
        }
    }
}
