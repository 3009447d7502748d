package eu.klynge.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SettingTest {

    private static final Setting STORE =
            Setting.parse("KLYNGE_MONGODB_URI\trequired\tmongodb://\\S+\tmongodb://store.example/directory");

    @Test
    void aMissingRequiredVariableIsNamedWithAnExample() {
        assertThat(STORE.fault(null))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .contains("KLYNGE_MONGODB_URI is not set", "mongodb://store.example/directory"));
    }

    @Test
    void aValueOfTheWrongShapeIsNamedButNeverRepeated() {
        assertThat(STORE.fault("postgres://me:secret@x"))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("wrong shape").doesNotContain("secret"));
    }

    @Test
    void anOptionalVariableMayBeMissingButNotWrong() {
        Setting port = Setting.parse("KLYNGE_PORT\toptional\t\\d+\t8101");

        assertThat(port.fault(null)).isEmpty();
        assertThat(port.fault("eighty")).isPresent();
    }

    @Test
    void theServiceRefusesToStartAndSaysEveryFaultAtOnce() {
        var environment = new MockEnvironment().withProperty("KLYNGE_PUBLIC_URL", "klynge.example");

        assertThatThrownBy(() -> new SettingsCheck().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("KLYNGE_PUBLIC_URL has the wrong shape")
                .hasMessageContaining("KLYNGE_ISSUER_URI is not set");
    }

    @Test
    void everyDeclaredExampleHasTheDeclaredShape() {
        assertThat(SettingsCheck.declared())
                .isNotEmpty()
                .allSatisfy(
                        setting -> assertThat(setting.fault(setting.example())).isEmpty());
    }
}
