package eu.klynge.standalone.launcher.award;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks an award's chain, shortlist and count from its published file, without the platform. */
@Command(
        name = "award-audit",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an award from the file at /api/v1/awards/ID/audit-file: that every step follows from the one before and was"
                    + " allowed, that the marks come to the shortlist, that every noted ballot is counted once, and that the"
                    + " ballots come to the result.",
            "Exit code 0: all of it holds. 1: something does not. 2: nothing is wrong so far, but the award is not handed over."
        })
public final class AwardAudit implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "klynge-receipt-1.";

    @Option(
            names = "--head",
            paramLabel = "NUMBER:HASH",
            description =
                    "A head that was kept earlier, from an answer, the topic or the chain: the file must lead to it.")
    private List<String> heads = new ArrayList<>();

    @Option(
            names = "--receipt",
            paramLabel = "RECEIPT",
            description =
                    "A receipt for a ballot: it must be genuine, and its ballot counted or replaced by a later one.")
    private List<String> receipts = new ArrayList<>();

    @Parameters(paramLabel = "FILE", description = "The downloaded file.")
    private Path file = Path.of("award.jsonl");

    private final PrintStream out;
    private final PrintStream err;

    public AwardAudit() {
        this(System.out, System.err);
    }

    AwardAudit(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        var award = new AuditedAward();
        var box = new AuditedBox(award);
        var faults = new ArrayList<String>();
        try (var lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var node = JSON.readTree(line);
                if (node.has("number")) {
                    award.add(node);
                } else {
                    box.add(line, node);
                }
            }
            if (award.isHandedOver()) {
                box.close();
            }
        } catch (JacksonException | IllegalStateException notOurs) {
            err.println("This is no file of an award: " + notOurs.getMessage());
            return 1;
        }
        if (award.isHandedOver() && award.hidden > 0) {
            faults.add(award.hidden + " steps are hidden, although the award is handed over.");
        }
        if (!award.isHandedOver() && box.ballots() > 0) {
            faults.add("There are ballots, and no step that hands the award over.");
        }
        faults.addAll(award.faults);
        faults.addAll(box.faults);
        heads.forEach(head -> checkHead(award, head, faults));
        receipts.forEach(receipt -> checkReceipt(award, box, receipt, faults));
        faults.forEach(err::println);
        out.println("Award " + award.award + ": " + award.steps() + " steps, the last one's hash is " + award.head());
        if (!faults.isEmpty()) {
            err.println("This award does NOT hold.");
            return 1;
        }
        if (!award.isHandedOver()) {
            out.println(award.hidden + " steps show their hash alone until the award is handed over; the rest holds.");
            return 2;
        }
        out.println(box.ballots() + " ballots, counted again: " + box.votes());
        out.println("All of it holds.");
        return 0;
    }

    private static void checkHead(AuditedAward award, String head, List<String> faults) {
        var parts = head.split(":", 2);
        var known =
                parts.length == 2 && parts[0].matches("\\d{1,18}") && award.leadsTo(Long.parseLong(parts[0]), parts[1]);
        if (!known) {
            faults.add("The chain does not lead to the head " + head + ": it was changed since that was published.");
        }
    }

    private static void checkReceipt(AuditedAward award, AuditedBox box, String receipt, List<String> faults) {
        var parts = receipt.strip().split("\\.");
        if (parts.length != 4 || !parts[1].equals(award.award) || !isSigned(award.receiptKey, parts)) {
            faults.add("Forged, or of another award: " + receipt);
        } else if (award.isHandedOver() && !box.counting.contains(parts[2]) && !box.replaced.contains(parts[2])) {
            faults.add("The receipt is genuine, and its ballot " + parts[2] + " is missing.");
        }
    }

    private static boolean isSigned(String key, String[] parts) {
        try {
            var decoder = Base64.getUrlDecoder();
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decoder.decode(key))));
            signature.update((PREFIX + parts[1] + "." + parts[2]).getBytes(StandardCharsets.UTF_8));
            return (parts[0] + ".").equals(PREFIX) && signature.verify(decoder.decode(parts[3]));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
