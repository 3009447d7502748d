package eu.klynge.standalone.broker;

import java.util.Map;

/** Runs the broker as a process of its own, configured by the environment; see {@link Environment}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        System.setProperty("log4j2.configurationFile", "classpath:broker-log4j2.xml");
        System.setProperty("log4j2.disable.jmx", "true");
        System.exit(run(System.getenv()));
    }

    private static int run(Map<String, String> environment) {
        try {
            Broker broker = Broker.start(Environment.settings(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
            System.out.println("broker ready on " + broker.bootstrapServers());
            broker.awaitShutdown();
            return 0;
        } catch (BrokerUnavailable | IllegalArgumentException e) {
            System.err.println("broker cannot start: " + e.getMessage());
            return 1;
        }
    }
}
