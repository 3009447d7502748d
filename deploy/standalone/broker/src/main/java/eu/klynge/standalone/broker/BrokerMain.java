package eu.klynge.standalone.broker;

/** Runs the broker as a process of its own, configured by the environment; see {@link Environment}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        quietLog();
        try {
            Broker broker = Broker.start(Environment.settings(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
            System.out.println("broker ready on " + broker.bootstrapServers());
        } catch (BrokerUnavailable | IllegalArgumentException e) {
            System.err.println("broker cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Only here, not as log4j2.xml: this jar is also a library of tests, which have logging of their own. */
    private static void quietLog() {
        System.getProperties().putIfAbsent("log4j2.configurationFile", "classpath:broker-log4j2.xml");
        System.getProperties().putIfAbsent("log4j2.disableJmx", "true");
    }
}
