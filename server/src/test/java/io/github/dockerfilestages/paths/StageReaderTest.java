package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StageReaderTest {
    @Test
    void aDirectoryOfTheBaseStaysOne() {
        check("""
                FROM alpine AS base
                RUN mkdir /app
                FROM base AS middle
                FROM middle AS build
                COPY a.txt /app
                           ^^^^ place
                FROM scratch
                COPY --from=build /app/a.txt /
                                  ^^^^^^^^^^ source
                """);
    }

    @Test
    void anotherDirectoryDoesNotMakeADestinationOne() {
        check("""
                FROM alpine AS other
                RUN mkdir /app
                FROM alpine AS build
                COPY a.txt /app
                FROM scratch
                COPY --from=build /app/a.txt /
                                  ^^^^^^^^^^ source
                """);
        check("""
                FROM alpine AS base
                RUN mkdir /other
                FROM base AS build
                COPY a.txt /app
                FROM scratch
                COPY --from=build /app/a.txt /
                                  ^^^^^^^^^^ source
                """);
    }

    @Test
    void anEnvironmentMayBeSetInTwoForms() {
        check("/a/f", "ENV D /a\nRUN touch ⟦$D/f⟧");
        check("/a/f", "ENV D /a\nENV E $D/f\nRUN touch ⟦$E⟧");
        check("/a/f", "ENV C=/c D=/a\nRUN touch ⟦$D/f⟧");
        check("/a/f", "ENV D=\"/a\"\nRUN touch ⟦$D/f⟧");
        check("/a/f", "ENV D=/a\nENV E=$D/f D=/b\nRUN touch ⟦$E⟧");
    }

    @Test
    void anEnvironmentHidesAnArgument() {
        check("/a/f", "ENV D=/a\nARG D=/b\nRUN touch ⟦$D/f⟧");
        check("/a/f", "ARG D=/b\nENV D=/a\nRUN touch ⟦$D/f⟧");
        check("/b/f", "ARG D=/a\nARG D=/b\nRUN touch ⟦$D/f⟧");
    }

    @Test
    void aBuilderGivesThePlatform() {
        check("/linux/f", "ARG TARGETOS=linux\nRUN touch /$TARGETOS/f");
        check("/linux/f", "ARG OWN_TARGETOS=linux\nRUN touch ⟦/$OWN_TARGETOS/f⟧");
    }

    @Test
    void theShellSaysHowPathsAreWritten() {
        check("/out/lib", "SHELL [\"powershell\", \"-Command\"]\nRUN mkdir ⟦C:\\out\\lib⟧");
        check("/out/lib", "SHELL [\"pwsh\", \"-Command\"]\nRUN mkdir ⟦C:\\out\\lib⟧");
        check("/out/lib", "SHELL [\"CMD\", \"/S\", \"/C\"]\nRUN mkdir ⟦C:\\out\\lib⟧");
        check("/out/lib", "SHELL [\"/bin/bash\", \"-c\"]\nRUN mkdir C:\\out\\lib");
        check("/out/lib", "SHELL [\"cmd\"]\nSHELL [\"/bin/bash\", \"-c\"]\nRUN mkdir ⟦/out/l\\ib⟧");
    }

    @Test
    void whatATemporaryMountHidesDoesNotStay() {
        check("/m/f", "RUN --mount=type=cache,target=/m touch /m/f");
        check("/m/f", "RUN --mount=type=cache,dst=/m touch /m/f");
        check("/m/f", "RUN --mount=type=tmpfs,destination=/m touch /m/f");
        check("/w/m/f", "WORKDIR /w\nRUN --mount=type=cache,target=m touch m/f && rm -rf /w");
        check("/n/f", "RUN --mount=type=cache,target=/m touch /m/f ⟦/n/f⟧");
        check("/m/f", "RUN --mount=type=cache,target=/m true\nRUN touch ⟦/m/f⟧");
    }

    @Test
    void eachMountHasItsOwnStage() {
        check("""
                FROM alpine AS one
                RUN touch /f
                FROM alpine AS two
                RUN touch /f
                          ^^ place
                FROM scratch
                RUN --mount=from=one,source=/g,target=/a --mount=from=two,source=/f,target=/b true
                                                                                 ^^ source
                """);
        check("""
                FROM alpine AS one
                RUN touch /f
                          ^^ place
                FROM alpine AS two
                RUN touch /f
                FROM scratch
                RUN --mount=from=one,src=/f,target=/a --mount=from=two,src=/g,target=/b true
                                         ^^ source
                """);
    }

    @Test
    void theCommandsOfAContainerUseTheirPaths() {
        assertEquals("/app/run, /etc/app.conf", used("ENTRYPOINT [\"/app/run\", \"--config\", \"/etc/app.conf\"]"));
        assertEquals("/app/run, /etc/app.conf", used("CMD /app/run -c /etc/app.conf"));
        assertEquals("/app/check", used("HEALTHCHECK CMD /app/check now"));
        assertEquals("", used("CMD [\"run\", \"now\"]"));
    }

    @Test
    void anEnvironmentUsesItsPaths() {
        assertEquals("/app, /data", used("ENV HOME=/app LEVEL=3 DATA=/data"));
        assertEquals("", used("ENV LEVEL=3 FORM=a/b"));
    }

    @Test
    void aTriggerMakesNothingInItsOwnStage() {
        check("/app/f", "ONBUILD RUN touch /app/f");
        check("/app/f.txt", "ONBUILD COPY f.txt /app/");
    }

    /** The words that name a path for whatever purpose. */
    private static String used(String stage) {
        String text = "FROM alpine\n" + stage + "\n";
        PathModel paths = PathModel.of(Leading.model(text));
        return paths.stage(0).effects().stream()
                .filter(effect -> effect.reach() == PathReach.USE)
                .map(effect -> paths.range(effect).of(text))
                .collect(Collectors.joining(", "));
    }
}
