package eu.klynge.directory.registration;

/** What kind of entry admission grants. */
public enum Tier {
    /** Meets every criterion. */
    FULL("full"),
    /** A national programme vouches for it; the criteria are waived. */
    RECOGNISED("recognised"),
    /** Young: lighter criteria, with a date by which the full ones must be met. */
    EMERGING("emerging");

    private final String code;

    Tier(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
