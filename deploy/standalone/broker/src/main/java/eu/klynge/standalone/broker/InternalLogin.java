package eu.klynge.standalone.broker;

/** Words of the internal listener's log-in. */
final class InternalLogin {

    private InternalLogin() {}

    /** A value as JAAS reads it. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
