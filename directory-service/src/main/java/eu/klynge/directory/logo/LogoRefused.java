package eu.klynge.directory.logo;

/** Why a file does not become a logo. */
public abstract sealed class LogoRefused extends RuntimeException {

    private LogoRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoPicture extends LogoRefused {
        public NoPicture() {
            super("A whole PNG or JPEG picture is expected.");
        }
    }

    public static final class TooManyPixels extends LogoRefused {
        public TooManyPixels(int most) {
            super("A picture of at most " + most + " pixels a side is expected.");
        }
    }

    public static final class NoSuchLogo extends LogoRefused {
        public NoSuchLogo() {
            super("There is no such logo.");
        }
    }
}
