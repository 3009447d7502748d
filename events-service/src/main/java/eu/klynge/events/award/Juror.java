package eu.klynge.events.award;

import eu.klynge.events.award.AwardFact.DeclaredTie;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member of the jury.
 *
 * @param id {@code juror-3}: what the chain calls the person
 * @param account user name that was invited; empty when it was erased
 * @param subject of the account that accepted; null before, and when it was erased
 * @param organisations slugs, as the organiser and the account's token said
 */
public record Juror(
        String id,
        String account,
        Answer answer,
        @Nullable String subject,
        Set<String> organisations,
        List<DeclaredTie> ties) {

    public enum Answer {
        NONE,
        ACCEPTED,
        DECLINED
    }

    public Juror {
        organisations = Set.copyOf(organisations);
        ties = List.copyOf(ties);
    }

    Juror answered(Answer given, @Nullable String by, List<String> more) {
        Set<String> all = Stream.concat(organisations.stream(), more.stream()).collect(Collectors.toSet());
        return new Juror(id, account, given, by, all, ties);
    }

    Juror erased() {
        return new Juror(id, "", answer, null, Set.of(), List.of());
    }

    Juror with(DeclaredTie tie) {
        return new Juror(
                id,
                account,
                answer,
                subject,
                organisations,
                Stream.concat(ties.stream(), Stream.of(tie)).toList());
    }
}
