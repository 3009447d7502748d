package eu.klynge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SessionTest {

    private final Session session = new Session("id", "proof", Grants.named("first"));

    @Test
    void onlyItsOwnProofProvesIt() {
        assertThat(session.isProvedBy("proof")).isTrue();
        assertThat(session.isProvedBy("another")).isFalse();
        assertThat(session.isProvedBy("")).isFalse();
        assertThat(session.isProvedBy(null)).isFalse();
    }

    @Test
    void requestsAtTheSameTimeShareOneRenewal() {
        var asked = new AtomicInteger();
        var answer = Sinks.<Grant>one();

        var one = session.renewed(grant -> counted(asked, answer)).toFuture();
        var two = session.renewed(grant -> counted(asked, answer)).toFuture();
        answer.tryEmitValue(Grants.named("second")).orThrow();

        assertThat(one.join()).isSameAs(two.join()).isSameAs(session.grant());
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRequestThatIsGivenUpStopsTheRenewalForNobody() {
        var answer = Sinks.<Grant>one();
        var impatient = session.renewed(grant -> answer.asMono()).subscribe();
        var patient = session.renewed(grant -> answer.asMono()).toFuture();

        impatient.dispose();
        answer.tryEmitValue(Grants.named("second")).orThrow();

        assertThat(patient.join()).isEqualTo(session.grant());
    }

    @Test
    void aFailedRenewalIsTriedAnew() {
        assertThatThrownBy(() -> session.renewed(grant -> Mono.error(new IllegalStateException("away")))
                        .block())
                .hasMessage("away");

        session.renewed(grant -> Mono.just(Grants.named("second"))).block();

        assertThat(session.grant().access().getTokenValue()).isEqualTo("second");
    }

    @Test
    void theNextRenewalShowsTheLatestToken() {
        session.renewed(grant -> Mono.just(Grants.named("second"))).block();
        session.renewed(grant ->
                        Mono.just(Grants.named("after-" + grant.access().getTokenValue())))
                .block();

        assertThat(session.grant().access().getTokenValue()).isEqualTo("after-second");
    }

    @Test
    void nothingOfAGrantIsWrittenByAccident() {
        assertThat(session.grant().toString()).doesNotContain("first");
    }

    private static Mono<Grant> counted(AtomicInteger asked, Sinks.One<Grant> answer) {
        asked.incrementAndGet();
        return answer.asMono();
    }
}
