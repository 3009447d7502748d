package eu.klynge.directory.exchange;

/** Why a command on an import is not carried out. */
public abstract sealed class ImportRefused extends RuntimeException {

    private ImportRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchImport extends ImportRefused {
        public NoSuchImport() {
            super("There is no such import of yours.");
        }
    }

    public static final class NotChecked extends ImportRefused {
        public NotChecked() {
            super("Only an import that is checked to its end, and not yet begun, can be started.");
        }
    }

    public static final class TooLarge extends ImportRefused {
        public TooLarge(long most) {
            super("A file may have " + most / 1_048_576 + " MiB; cut it into several.");
        }
    }
}
