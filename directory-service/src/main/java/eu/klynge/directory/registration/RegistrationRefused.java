package eu.klynge.directory.registration;

/** Why a command on a registration is not carried out. */
public abstract sealed class RegistrationRefused extends RuntimeException {

    private RegistrationRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchRegistration extends RegistrationRefused {
        public NoSuchRegistration() {
            super("There is no such registration.");
        }
    }

    /** The steward may not act for the registration's country. */
    public static final class AnotherCountry extends RegistrationRefused {
        public AnotherCountry(String country) {
            super("Your stewardship does not cover " + country + ".");
        }
    }

    public static final class AlreadyDecided extends RegistrationRefused {
        public AlreadyDecided(State state) {
            super("The registration is " + state.code() + "; that is final.");
        }
    }
}
