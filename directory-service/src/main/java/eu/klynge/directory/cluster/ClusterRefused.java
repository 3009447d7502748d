package eu.klynge.directory.cluster;

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

    public static final class AnotherCountry extends ClusterRefused {
        public AnotherCountry(String country) {
            super("Your stewardship does not cover " + country + ".");
        }
    }
}
