package eu.klynge.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class FollowUpSecretsTest {

    private final FollowUpSecrets secrets =
            new FollowUpSecrets(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void aSecretOpensItsOwnRegistrationOnly() {
        String secret = secrets.secretOf("r1");

        assertThat(secrets.isSecretOf("r1", secret)).isTrue();
        assertThat(secrets.isSecretOf("r2", secret)).isFalse();
        assertThat(secrets.isSecretOf("r1", "")).isFalse();
        assertThat(secrets.isSecretOf("r1", secret + "x")).isFalse();
    }

    @Test
    void anotherKeyMakesOtherSecrets() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new FollowUpSecrets(Base64.getEncoder().encodeToString(other)).secretOf("r1"))
                .isNotEqualTo(secrets.secretOf("r1"));
    }

    @Test
    void aShortKeyIsRefused() {
        String sixteen = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> new FollowUpSecrets(sixteen)).hasMessageContaining("KLYNGE_FOLLOW_UP_KEY");
    }
}
