package eu.klynge.gateway.door;

/** Places of the rules around Spring Security, which stands at -100. */
public final class DoorOrder {

    /** Before everything else: what answers look like, who the visitor is, what is thrown away. */
    public static final int ANSWER_HEADERS = -1000;

    public static final int VISITOR = -990;
    public static final int INBOUND_HEADERS = -980;
    public static final int CROSS_ORIGIN = -970;
    public static final int CREDENTIALS = -960;
    /** Before any signature is checked. */
    public static final int TOKEN_GUESSES = -955;

    public static final int BODY_LIMIT = -950;

    /** Whoever the token did not name may have a session. */
    public static final int SESSION = -95;

    /** Knows what the token or the session said. */
    public static final int RATE_LIMIT = -90;

    /** Counted, whether it was ours or not. */
    public static final int PROOF = -85;

    private DoorOrder() {}
}
