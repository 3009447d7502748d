package eu.klynge.events.award;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened with an award. All fields but {@code confidential} are written to the chain as they are and become public at the
 * latest when the award is handed over, so none of them names a person. Of {@code confidential} the chain holds a salted hash; once
 * the award is {@link Erased}, it is gone.
 */
public sealed interface AwardFact {

    /** Id of what the step is about, for the one who took it. */
    default @Nullable String reference() {
        return null;
    }

    /** Whether anybody may read it at once; the others show their hash alone until the award is handed over. */
    default boolean publicAtOnce() {
        return false;
    }

    record Drafted(Definition definition, @Nullable Organisers confidential) implements AwardFact {}

    record Redrafted(Definition definition) implements AwardFact {}

    /** @param receiptKey with which receipts are checked: Ed25519, X.509, base64url */
    record Opened(String receiptKey) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    record Extended(Period period, LocalDateTime until, String reason) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /**
     * For the first time, or in another version.
     *
     * @param self by the nominee's own editors, which is its consent
     */
    record Nominated(
            String nomination,
            int version,
            String category,
            boolean self,
            @Nullable Candidacy confidential) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    record Consented(String nomination, int version) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    record Withdrawn(String nomination) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    record JurorInvited(String juror, @Nullable Invitation confidential) implements AwardFact {
        @Override
        public String reference() {
            return juror;
        }
    }

    record JurorAnswered(
            String juror, boolean accepted, @Nullable JurorAccount confidential) implements AwardFact {
        @Override
        public String reference() {
            return juror;
        }
    }

    record TieDeclared(String juror, @Nullable DeclaredTie confidential) implements AwardFact {
        @Override
        public String reference() {
            return juror;
        }
    }

    /**
     * Clusters do something together of which no topic tells: jurors of one of them neither see nor judge another.
     *
     * @param kind a shared partnership or a co-organised event
     * @param clusters slugs
     */
    record UndertakingDeclared(
            TieKind kind, List<String> clusters, @Nullable DeclaredUndertaking confidential) implements AwardFact {

        public UndertakingDeclared {
            clusters = List.copyOf(clusters);
        }

        UndertakingDeclared erased() {
            return new UndertakingDeclared(kind, clusters, null);
        }
    }

    /** From now on the juror's marks for the nomination do not count, and none are taken. */
    record ConflictFound(String juror, String nomination, TieKind kind) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    /** @param scores by criterion; replaces earlier ones */
    record Scored(
            String juror,
            String nomination,
            Map<String, Integer> scores,
            @Nullable Remark confidential) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    /** @param rules of the eligibility that the nominee no longer meets */
    record Excluded(String nomination, List<String> rules) implements AwardFact {
        @Override
        public String reference() {
            return nomination;
        }
    }

    record Shortlisted(List<Shortlist> categories) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /** @param considered how many nominations were compared */
    record Shortlist(String category, int considered, List<Finalist> finalists) {}

    /** @param count how many codes for voting on the spot were printed in this step */
    record CodesIssued(int count) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /** @param codes of ballots that are in the box and were not noted before, sorted */
    record BallotsNoted(List<String> codes) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    record VoteClosed() implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /**
     * Who won is told at the ceremony, so until then this shows its hash alone.
     *
     * @param ballots lines of the published box
     * @param byChannel how many of them came over the web and on the spot
     * @param root Merkle root of the published lines
     */
    record Counted(long ballots, Map<String, Long> byChannel, String root, List<Result> categories)
            implements AwardFact {}

    /**
     * @param votes by nomination
     * @param winner null where nobody was shortlisted
     * @param decidedBy {@code votes}, or the code of the tie rule
     */
    record Result(
            String category,
            Map<String, Long> votes,
            @Nullable String winner,
            @Nullable String decidedBy) {}

    /** @param winners nomination by category */
    record Awarded(Map<String, String> winners) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    record Cancelled(String reason) implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /** All that is confidential was taken out of the store, but who runs the award. */
    record Erased() implements AwardFact {
        @Override
        public boolean publicAtOnce() {
            return true;
        }
    }

    /** @param subjects of accounts, and organisations by slug, whose accounts with the role may run the award */
    record Organisers(List<String> subjects, List<String> organisations) {}

    /**
     * What a nominator says.
     *
     * @param cluster slug of the nominee
     * @param person who is to be honoured, where it is a person
     */
    record Candidacy(
            String cluster, @Nullable String person, String statement, List<String> evidence, String nominator) {}

    /** @param account user name of the account that is invited */
    record Invitation(String account, List<String> organisations) {}

    record JurorAccount(String subject, List<String> organisations) {}

    record DeclaredTie(
            String cluster, TieKind kind, @Nullable String note, String by) {}

    /** @param reference which one it is, in the organiser's words */
    record DeclaredUndertaking(String reference, String by) {}

    record Remark(@Nullable String comment) {}
}
