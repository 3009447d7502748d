# One image a service, from the jar that Maven built: docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=gateway .
FROM eclipse-temurin:25.0.2_10-jre-noble AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.2_10-jre-noble
RUN groupadd --system --gid 10001 klynge && useradd --system --uid 10001 --gid klynge --no-create-home klynge
WORKDIR /service
# What changes seldom comes first, so that a new version of a service is a layer of a megabyte.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY deploy/docker/healthy /usr/local/bin/healthy
ENV KLYNGE_BIND_ADDRESS=0.0.0.0
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "/usr/local/bin/healthy", "KLYNGE_MANAGEMENT_PORT", "/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "service.jar"]
