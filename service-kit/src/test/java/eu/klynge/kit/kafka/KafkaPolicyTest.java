package eu.klynge.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

class KafkaPolicyTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KafkaPolicyAutoConfiguration.class, KafkaAutoConfiguration.class));

    @Test
    void kafkaClientsAcceptEveryKeyOfThePolicy() {
        var policy = new KafkaPolicy(settings("alice", "secret", null));

        assertThat(ProducerConfig.configNames()).containsAll(policy.producer().keySet());
        assertThat(ConsumerConfig.configNames())
                .containsAll(policy.consumer("g").keySet());
        assertThat(AdminClientConfig.configNames()).containsAll(policy.admin().keySet());
    }

    @Test
    void aUserMeansSaslUnlessTheProtocolSaysOtherwise() {
        assertThat(settings("alice", "secret", null).effectiveProtocol()).isEqualTo("SASL_PLAINTEXT");
        assertThat(settings(null, null, null).effectiveProtocol()).isEqualTo("PLAINTEXT");
        assertThat(settings("alice", "secret", "SASL_SSL").effectiveProtocol()).isEqualTo("SASL_SSL");
    }

    @Test
    void aPasswordWithQuotesStaysInsideItsQuotes() {
        var policy = new KafkaPolicy(settings("alice", "a\"; b\\", null));

        assertThat(policy.producer().get("sasl.jaas.config").toString()).endsWith("password=\"a\\\"; b\\\\\";");
    }

    @Test
    void aUserWithoutPasswordIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("alice", " ", null))
                .withMessageContaining("KLYNGE_KAFKA_PASSWORD");
    }

    @Test
    void anAddressWithoutPortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KafkaSettings("broker", null, null, null, (short) 1))
                .withMessageContaining("KLYNGE_KAFKA_BOOTSTRAP");
    }

    @Test
    void thePasswordIsNotPartOfThePrintedSettings() {
        assertThat(settings("alice", "secret", null).toString())
                .contains("alice")
                .doesNotContain("secret");
    }

    @Test
    void everyClientOfTheServiceFollowsThePolicy() {
        service.withPropertyValues("klynge.kafka.bootstrap=broker.example:9092", "spring.kafka.bootstrap-servers=x:1")
                .run(context -> {
                    var clients = List.of(
                            context.getBean(ProducerFactory.class).getConfigurationProperties(),
                            context.getBean(ConsumerFactory.class).getConfigurationProperties(),
                            context.getBean(KafkaAdmin.class).getConfigurationProperties());

                    assertThat(clients)
                            .extracting(Object::toString)
                            .allSatisfy(config -> assertThat(config).contains("bootstrap.servers=broker.example:9092"));
                });
    }

    @Test
    void aServiceWithoutBrokerAddressDoesNotStart() {
        service.run(
                context -> assertThat(context).getFailure().rootCause().hasMessageContaining("KLYNGE_KAFKA_BOOTSTRAP"));
    }

    private static KafkaSettings settings(String user, String password, String protocol) {
        return new KafkaSettings("127.0.0.1:9092", user, password, protocol, (short) 1);
    }
}
