package eu.klynge.directory.group;

/** Why a command on a group is not carried out. */
public abstract sealed class GroupRefused extends RuntimeException {

    private GroupRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchGroup extends GroupRefused {
        public NoSuchGroup() {
            super("There is no such group.");
        }
    }

    /** Of the request's field {@code cluster}. */
    public static final class NoSuchMember extends GroupRefused {
        public NoSuchMember() {
            super("There is no such cluster in the directory.");
        }
    }

    public static final class NotInvited extends GroupRefused {
        public NotInvited() {
            super("The cluster was not invited.");
        }
    }

    public static final class InAlready extends GroupRefused {
        public InAlready() {
            super("The cluster is invited or a member already.");
        }
    }

    public static final class Full extends GroupRefused {
        public Full() {
            super("A group has at most " + Group.MOST + " members.");
        }
    }

    public static final class NotYours extends GroupRefused {
        public NotYours() {
            super("Only editors of the group's lead, or of the member concerned, do this.");
        }
    }
}
