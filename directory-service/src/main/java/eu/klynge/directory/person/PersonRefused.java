package eu.klynge.directory.person;

/** Why a person's data are neither told nor erased. */
public abstract sealed class PersonRefused extends RuntimeException {

    private PersonRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchPerson extends PersonRefused {
        public NoSuchPerson() {
            super("There is no such registration or erasure.");
        }
    }

    public static final class AnotherCountry extends PersonRefused {
        public AnotherCountry() {
            super("Your stewardship does not cover the registration's country.");
        }
    }

    public static final class NoPerson extends PersonRefused {
        public NoPerson() {
            super("This is the account of a program, and no person's.");
        }
    }
}
