# Builds the site and its children from source, then keeps only what running needs.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# Tests need a browser; they belong to `mvn verify`, before an image is built.
RUN mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true

# A JDK, not a JRE: lessons are compiled where they run.
FROM eclipse-temurin:25-jdk
# What programs run in, where the container's rights allow it; docs/hosting.md says which those are.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends bubblewrap curl \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --create-home --uid 10001 signalbox
COPY --from=build /src/target/signalbox.jar /opt/signalbox/signalbox.jar
USER signalbox
WORKDIR /home/signalbox
# Which host name readers use is for the one who publishes the port to say, in SIGNALBOX_PUBLIC_URL.
ENV SIGNALBOX_PORT=8080 \
    SIGNALBOX_PUBLIC_URL=http://localhost:8080 \
    SIGNALBOX_CACHE=/home/signalbox/cache \
    SIGNALBOX_DATA=/home/signalbox/data
RUN mkdir data
VOLUME /home/signalbox/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/health"]
ENTRYPOINT ["java", "-jar", "/opt/signalbox/signalbox.jar"]
# Whoever reaches a published port is no longer at this machine, so a container is for a group; name your own after
# `docker run … signalbox`: group "Tuesday evening".
CMD ["group", "Study group"]
