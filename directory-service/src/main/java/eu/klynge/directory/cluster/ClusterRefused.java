package eu.klynge.directory.cluster;

import eu.klynge.kit.problem.Fault;
import java.util.List;

/** Why a command on a cluster's entry is not carried out. */
public abstract sealed class ClusterRefused extends RuntimeException {

    private ClusterRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchCluster extends ClusterRefused {
        public NoSuchCluster() {
            super("There is no such cluster.");
        }
    }

    public static final class NotEmerging extends ClusterRefused {
        public NotEmerging() {
            super("The cluster has a full entry and needs no mentor.");
        }
    }

    /** Of the request's field {@code mentor}. */
    public static final class NoMentor extends ClusterRefused {
        public NoMentor() {
            super("The mentor must be another cluster in the directory, with a full or recognised entry.");
        }
    }

    /** Of the request's field {@code fullBy}. */
    public static final class DayGone extends ClusterRefused {
        public DayGone() {
            super("The day must be later than today.");
        }
    }

    public static final class NotYours extends ClusterRefused {
        public NotYours() {
            super("Only editors of the organisation and stewards of its country do this.");
        }
    }

    public static final class NoSuchRevision extends ClusterRefused {
        public NoSuchRevision() {
            super("There is no such revision.");
        }
    }

    /** Of the request's field {@code country}. */
    public static final class CountryStays extends ClusterRefused {
        public CountryStays() {
            super("An entry stays in its country; register anew in another one.");
        }
    }

    /** Not even the criteria of an emerging organisation are met. */
    public static final class NotAdmitted extends ClusterRefused {

        private final List<Fault> missing;

        public NotAdmitted(List<Fault> missing) {
            super("The admission criteria are not met.");
            this.missing = List.copyOf(missing);
        }

        public List<Fault> missing() {
            return missing;
        }
    }

    public static final class AnotherCountry extends ClusterRefused {
        public AnotherCountry(String country) {
            super("Your stewardship does not cover " + country + ".");
        }
    }
}
