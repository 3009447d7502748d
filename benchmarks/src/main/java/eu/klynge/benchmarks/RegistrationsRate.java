package eu.klynge.benchmarks;

import eu.klynge.benchmarks.load.Applicants;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.load.Pace.Done;
import eu.klynge.benchmarks.peer.RawStore;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Registrations that are accepted (201) in a second, beside plain inserts into the same store. */
final class RegistrationsRate implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int WARMING = 3;

    @Override
    public String name() {
        return "registrations-rate";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var platform = bench.platform();
        var applicants = new Applicants(platform.gateway(), System.nanoTime());
        try (var store = new RawStore(platform.description())) {
            var stored = store.like(applicants.register(0, applicants.form()));
            var pace = new Pace(CLIENTS, Duration.ZERO, bench.effort().slice());
            Pace.Work register = client -> applicants.register(client, applicants.form());
            Pace.Work insert = _ -> store.insert(UUID.randomUUID().toString(), stored);
            pace.times(WARMING).run(register);
            pace.run(insert);
            var ours = new Done(0, Duration.ZERO);
            var peers = new Done(0, Duration.ZERO);
            for (var round = 1; round <= bench.effort().rounds(); round++) {
                bench.tell(name() + ": round " + round + " of " + bench.effort().rounds());
                ours = ours.plus(pace.run(register));
                peers = peers.plus(pace.run(insert));
            }
            return new Section(
                    name(),
                    "How many registrations are answered 201 in a second?",
                    List.of(new Figure(
                            CLIENTS + " clients",
                            "a second",
                            ours.perSecond(),
                            "MongoDB driver, inserts",
                            peers.perSecond(),
                            Math.min(ours.count(), peers.count()))),
                    List.of(
                            "Klynge and peer in turn, " + bench.effort().rounds() + " rounds of "
                                    + bench.effort().slice().toSeconds() + " s each, after Klynge has worked for "
                                    + WARMING + " rounds to be compiled.",
                            "The peer inserts documents as large as a stored registration (" + RawStore.size(stored)
                                    + " bytes; majority, journal) and publishes nothing. The clients run on the same machine."));
        }
    }
}
