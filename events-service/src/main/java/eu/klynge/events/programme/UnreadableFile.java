package eu.klynge.events.programme;

/** Why a file cannot be read on. */
public final class UnreadableFile extends RuntimeException {

    private final String code;

    /** @param code stable kebab-case word */
    public UnreadableFile(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public static UnreadableFile tooLong() {
        return new UnreadableFile(
                "too-many", "A programme has at most %d sessions.".formatted(ProgrammeFile.MOST_ENTRIES));
    }

    public String code() {
        return code;
    }
}
