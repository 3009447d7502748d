package eu.klynge.directory.excellence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of self-checks and schemes must do. */
public interface SelfChecksContract {

    SelfChecks checks();

    Schemes schemes();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    private static SelfCheckFact.Saved saved(String scheme, String cluster, boolean compare, double value) {
        return saved(scheme, 1, cluster, compare, value);
    }

    private static SelfCheckFact.Saved saved(
            String scheme, int version, String cluster, boolean compare, double value) {
        return new SelfCheckFact.Saved(new SelfCheck(
                SelfCheck.id(scheme, cluster),
                cluster,
                scheme,
                version,
                "DK",
                List.of("food", "ict"),
                List.of(new SelfCheck.Value("1.1.0", value)),
                List.of(new SelfCheck.Evidence("1.1.0", "List", "")),
                compare,
                Instant.parse("2026-11-21T10:00:00Z")));
    }

    @Test
    default void aSelfCheckReadsBackEqualAndIsMadeOnce() {
        String cluster = UUID.randomUUID().toString();
        var fact = saved("ecei-2013", cluster, true, 12.5);
        await(checks().create(fact));

        assertThat(await(checks().find("ecei-2013", cluster)).state()).isEqualTo(fact.check());
        assertThat(checks().find("another", cluster).blockOptional(Duration.ofSeconds(30)))
                .isEmpty();
        assertThatThrownBy(() -> await(checks().create(fact))).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void theSecondChangeOfOneVersionIsStale() {
        String cluster = UUID.randomUUID().toString();
        Versioned<SelfCheck> made = await(checks().create(saved("ecei-2013", cluster, true, 1)));
        var next = saved("ecei-2013", cluster, true, 2);

        assertThat(await(checks().update(made, next)).version()).isEqualTo(2);
        assertThatThrownBy(() -> await(checks().update(made, next))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void onlyThoseThatSaySoAreComparedWithAndByTheSameVersion() {
        String scheme = "s-" + UUID.randomUUID();
        await(checks().create(saved(scheme, 2, "newer", true, 1)));
        await(checks().create(saved(scheme, "open", true, 1)));
        await(checks().create(saved(scheme, "closed", false, 1)));

        assertThat(await(checks().compared(scheme, 1).collectList()))
                .extracting(found -> found.state().clusterId())
                .containsExactly("open");
    }

    @Test
    default void aVersionOfASchemeIsLoadedOnceAndTheNewestIsFirst() {
        String id = "s-" + UUID.randomUUID();
        Scheme first = version(id, 1);
        await(schemes().load(first));
        await(schemes().load(version(id, 2)));

        assertThat(await(schemes().versions(id).collectList())).containsExactly(version(id, 2), first);
        assertThat(await(schemes().all().collectList())).contains(first);
        assertThatThrownBy(() -> await(schemes().load(first))).isInstanceOf(DuplicateKey.class);
    }

    private static Scheme version(String id, int version) {
        Scheme like = SchemesOfTests.national();
        return new Scheme(id, version, like.title(), like.source(), like.groups(), like.indicators(), like.phases());
    }
}
