package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.label.Labels.Position;
import eu.klynge.directory.label.Labels.Selection;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every register must do. */
public interface LabelsContract {

    Labels labels();

    LocalDate END = LocalDate.parse("2091-01-31");

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    private List<String> levels(
            String cluster, @Nullable String level, @Nullable LocalDate validOn, @Nullable Position after) {
        return await(labels().list(new Selection(cluster, "DK", "ecei-2013", level, validOn, after), 10)
                .map(found -> found.state().level())
                .collectList());
    }

    @Test
    default void aLabelReadsBackEqualAndIsGrantedOnce() {
        var fact = LabelExamples.granted(UUID.randomUUID().toString(), "bronze", END);
        await(labels().create(fact, null));

        assertThat(await(labels().find(fact.label().id())).state()).isEqualTo(fact.label());
        assertThatThrownBy(() -> await(labels().create(fact, null))).isInstanceOf(DuplicateKey.class);
    }

    @Test
    default void theSecondChangeOfOneVersionIsStale() {
        var made = await(labels().create(LabelExamples.granted(UUID.randomUUID().toString(), "bronze", END), null));
        var fact = new LabelFact.Expiring(made.state().withReminder(12), 12);

        assertThat(await(labels().update(made, fact, null)).state().reminded()).isEqualTo(12);
        assertThatThrownBy(() -> await(labels().update(made, fact, null))).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void theRegisterIsListedByWhatIsAskedAndGoesOnFromAPosition() {
        String cluster = UUID.randomUUID().toString();
        Versioned<Label> bronze = await(labels().create(LabelExamples.granted(cluster, "bronze", END), null));
        await(labels().create(LabelExamples.granted(cluster, "silver", END.plusYears(1)), null));

        assertThat(levels(cluster, null, null, null)).containsExactlyInAnyOrder("bronze", "silver");
        assertThat(levels(cluster, "silver", null, null)).containsExactly("silver");
        assertThat(levels(cluster, null, END.plusDays(1), null)).containsExactly("silver");
        assertThat(levels(cluster, null, END, null)).hasSize(2);
        assertThat(levels(cluster, null, null, new Position(bronze.createdAt(), bronze.id())))
                .doesNotContain("bronze");
    }

    @Test
    default void thoseThatEndAreFoundUntilTheirLastReminder() {
        String cluster = UUID.randomUUID().toString();
        Versioned<Label> found = await(labels().create(LabelExamples.granted(cluster, "bronze", END), null));

        assertThat(ending(cluster, END, END)).isEqualTo(1);
        assertThat(ending(cluster, END.plusDays(1), END.plusDays(9))).isZero();
        assertThat(ending(cluster, END.minusDays(9), END.minusDays(1))).isZero();
        await(labels().update(found, new LabelFact.Expiring(found.state().withReminder(1), 1), null));
        assertThat(ending(cluster, END, END)).isZero();
    }

    @Test
    default void whatWasRevokedIsInTheRegisterAndNeitherValidNorEnding() {
        String cluster = UUID.randomUUID().toString();
        Versioned<Label> found = await(labels().create(LabelExamples.granted(cluster, "bronze", END), null));
        var revocation = new Revocation(Revocation.Reason.GIVEN_UP, Instant.parse("2026-11-21T10:00:00.123Z"));
        Label revoked = found.state().revoked(revocation);

        await(labels().update(found, new LabelFact.Revoked(revoked, revocation), null));

        assertThat(await(labels().find(found.id())).state()).isEqualTo(revoked);
        assertThat(levels(cluster, null, null, null)).containsExactly("bronze");
        assertThat(levels(cluster, null, END, null)).isEmpty();
        assertThat(ending(cluster, END, END)).isZero();
    }

    private long ending(String cluster, LocalDate from, LocalDate to) {
        return await(labels().ending(from, to)
                .filter(found -> found.state().clusterId().equals(cluster))
                .count());
    }
}
