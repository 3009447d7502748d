package eu.klynge.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KlyngeTest {

    @Test
    void everyVerbHasHelpAndSaysWhatItDoes() {
        var verbs = Klynge.line().getSubcommands();
        assertThat(verbs).containsKeys("up", "down", "status", "logs", "kill", "token", "load", "feed");

        verbs.values().stream()
                .map(verb -> verb.getCommandSpec())
                .filter(verb -> !verb.usageMessage().hidden())
                .forEach(verb -> {
                    assertThat(verb.findOption("--help")).as(verb.name()).isNotNull();
                    // An award is checked from its file, wherever no platform is.
                    assertThat(verb.findOption("--data") != null || verb.name().equals("award-audit"))
                            .as(verb.name())
                            .isTrue();
                    assertThat(verb.usageMessage().description())
                            .as(verb.name())
                            .isNotEmpty();
                });
    }
}
