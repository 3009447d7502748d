package eu.klynge.directory.account;

/** Why a wish about editors is not carried out. */
public abstract sealed class EditorRefused extends RuntimeException {

    private EditorRefused(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    private EditorRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchEditor extends EditorRefused {
        public NoSuchEditor() {
            super("The organisation has no such editor.");
        }
    }

    public static final class LastEditor extends EditorRefused {
        public LastEditor() {
            super("An organisation keeps one editor; invite another first, or withdraw the organisation.");
        }
    }

    public static final class AddressTaken extends EditorRefused {
        public AddressTaken() {
            super("Somebody with another address has this as a user name.");
        }
    }

    public static final class TooMany extends EditorRefused {
        public TooMany() {
            super("An organisation has at most " + Team.MOST + " editors.");
        }
    }

    /** Also for the seconds after an acceptance in which the organisation is not there yet. */
    public static final class AccountsAway extends EditorRefused {
        public AccountsAway(Throwable cause) {
            super("The accounts cannot be reached at the moment.", cause);
        }
    }
}
