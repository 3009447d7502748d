package eu.klynge.benchmarks.load;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.standalone.launcher.generate.Organisations;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Organisations that are accepted through the gateway: each is one public event. For several threads. */
public final class Acceptances {

    private static final String REGISTRATIONS = "/api/v1/registrations";
    private static final String STEWARD = "steward-eu";
    private static final int CLIENTS = 8;

    private final Gateway gateway;
    private final Iterator<RegistrationForm> forms;

    /** A registration that waits for its decision. */
    public record Submitted(String id, String etag, String name) {}

    /** @param seed of the organisations */
    public Acceptances(Gateway gateway, long seed) {
        this.gateway = gateway;
        this.forms = Organisations.stream(seed).iterator();
    }

    /** So many registrations that nobody has decided about. */
    public BlockingQueue<Submitted> submitted(int count) throws InterruptedException {
        var queue = new LinkedBlockingQueue<Submitted>();
        inParallel(count, () -> queue.add(submit()));
        return queue;
    }

    /** So many public events, as fast as it goes. */
    public void happen(int count) throws InterruptedException {
        inParallel(count, () -> accept(submit()));
    }

    /** @return the cluster's id, the key of its event */
    public String accept(Submitted submitted) {
        var answer = gateway.post(REGISTRATIONS + "/" + submitted.id() + "/acceptance", "{}")
                .ifMatch(submitted.etag())
                .as(STEWARD)
                .answer();
        return answer.demand(200).text("clusterId");
    }

    private Submitted submit() {
        var form = form();
        var answer = gateway.post(REGISTRATIONS, form.json())
                .as(STEWARD)
                .key(UUID.randomUUID().toString())
                .answer();
        return new Submitted(answer.demand(201).text("id"), answer.etag(), form.name());
    }

    private synchronized RegistrationForm form() {
        return forms.next();
    }

    private static void inParallel(int count, Runnable work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = IntStream.range(0, count)
                    .mapToObj(each -> threads.submit(work))
                    .toList();
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("An event could not be made.", e.getCause());
        }
    }
}
