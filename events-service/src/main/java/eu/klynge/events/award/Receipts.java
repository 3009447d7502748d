package eu.klynge.events.award;

import eu.klynge.kit.secret.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receipts for ballots: {@code klynge-receipt-1.<award>.<ballot code>.<signature>}, Ed25519 over all that stands before the last
 * full stop, in base64url. The key pair is derived from the service's key, so that every instance has the same; its public half
 * stands in each award's chain. A receipt says that a ballot came in, and nothing of what is on it.
 */
public final class Receipts {

    private static final String ALGORITHM = "Ed25519";
    private static final String PREFIX = "klynge-receipt-1.";
    private static final Pattern SHAPE =
            Pattern.compile("klynge-receipt-1\\.([A-Za-z0-9-]{1,64})\\.([0-9a-f]{64})\\.([A-Za-z0-9_-]{86})");

    private final KeyPair keys;

    public Receipts(Hmac hmac) {
        this.keys = pair(hmac.forPurpose("award-receipts").code(ALGORITHM));
    }

    /** X.509 in base64url. */
    public String publicKey() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.getPublic().getEncoded());
    }

    public String of(String award, String ballot) {
        String text = PREFIX + award + "." + ballot;
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * The code of the ballot that a receipt of this award is for.
     *
     * @throws AwardRefused.Faulty when it is none of ours
     */
    public String ballot(String award, String receipt) {
        Matcher parts = SHAPE.matcher(receipt.strip());
        if (!parts.matches() || !parts.group(1).equals(award) || !isSigned(parts)) {
            throw AwardRefused.Faulty.at("/receipt", "forged", "We gave out no such receipt for this award.");
        }
        return parts.group(2);
    }

    private boolean isSigned(Matcher parts) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update((PREFIX + parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(parts.group(3)));
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Gives the generator the private key's 32 bytes, the only ones that it asks for. */
    private static final class Seed extends SecureRandom {

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            if (wanted.length != bytes.length) {
                throw new IllegalStateException("32 bytes are a private key, not " + wanted.length);
            }
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
