package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class SplitForRunTest {
    @Test
    void whatTheCommandNamesIsCopiedFromTheFirstPart() {
        offers("""
                # the program
                FROM golang:1.22 AS app
                WORKDIR /src
                ENV CGO_ENABLED=0
                # all of it
                COPY . .
                RUN go build -o /out/app$0 .
                EXPOSE 80
                ENTRYPOINT ["/out/app"]
                """, title("/out/app"), """
                # the program
                FROM golang:1.22 AS build
                WORKDIR /src
                ENV CGO_ENABLED=0
                # all of it
                COPY . .
                RUN go build -o /out/app .

                FROM golang:1.22 AS app
                WORKDIR /src
                ENV CGO_ENABLED=0
                COPY --from=build /out/app /out/app
                EXPOSE 80
                ENTRYPOINT ["/out/app"]
                """);
    }

    @Test
    void aFolderIsCopiedWhenACommandNamesSomethingInIt() {
        offers("""
                from node:20
                workdir /app
                copy . .
                run npm run buil$0d
                cmd ["node", "dist/server.js"]
                """, title("/app/dist"), """
                from node:20 as build
                workdir /app
                copy . .
                run npm run build

                from node:20
                workdir /app
                copy --from=build /app/dist /app/dist
                cmd ["node", "dist/server.js"]
                """);
    }

    @Test
    void argumentsThatTheSecondPartReadsAreDeclaredAgain() {
        offers("""
                FROM golang
                ARG VERSION
                ARG OTHER
                ENV VERSION=$VERSION
                RUN go build -o /bin/too$0l .
                CMD tool
                """, title("/bin/tool"), """
                FROM golang AS build
                ARG VERSION
                ARG OTHER
                ENV VERSION=$VERSION
                RUN go build -o /bin/tool .

                FROM golang
                ARG VERSION
                ENV VERSION=$VERSION
                COPY --from=build /bin/tool /bin/tool
                CMD tool
                """);
    }

    @Test
    void theLastStageIsFoundByItsOldIndexAndName() {
        FileActionCheck.offers("""
                #- Dockerfile
                FROM a AS tools
                FROM --platform=linux/arm64 b AS final
                RUN make
                COPY --from=0 /x /to$0ol
                CMD ["/tool"]
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: final}
                """, title("/tool"), """
                #- Dockerfile
                FROM a AS tools
                FROM --platform=linux/arm64 b AS build
                RUN make
                COPY --from=0 /x /tool

                FROM --platform=linux/arm64 b AS final
                COPY --from=build /tool /tool
                CMD ["/tool"]
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: final}
                """);
    }

    @Test
    void notWhenNothingThatIsMadeIsNamed() {
        offersNo("FROM a\nRUN ma$0ke\nCMD [\"nginx\"]\n", "Split");
        offersNo("FROM a\nRUN mkdir $0/data\nCMD [\"/other\"]\n", "Split");
    }

    @Test
    void notInAnotherStageAndNotAtTheEnd() {
        offersNo("FROM a\nRUN touch $0/x\nCMD /x\nFROM b\n", "Split");
        offersNo("FROM a\nRUN touch $0/x\n", "Split");
        offersNo("FROM a\nCOPY x $0/x\nCMD /x\n", "Split");
        offersNo("FROM a\nWORKDIR $0/x\nCMD /x\n", "Split");
    }

    @Test
    void notWhenTheFirstPartMakesTheUser() {
        disables(
                "FROM a\nRUN adduser me\nUSER me\nRUN touch $0/x\nCMD /x\n",
                title("/x"),
                "The run stage would lack the user of line 3, which line 2 may create.");
        disables(
                "FROM a\nRUN adduser me && touch $0/x\nUSER me:me\nCMD /x\n",
                title("/x"),
                "The run stage would lack the user of line 3, which line 2 may create.");
        disables(
                "FROM a\nARG U\nUSER $U\nRUN touch $0/x\nCMD /x\n",
                title("/x"),
                "The run stage would lack the user of line 3, which is a variable.");
        offers(
                "FROM node\nUSER node\nRUN touch $0/x\nCMD /x\n",
                title("/x"),
                "FROM node AS build\nUSER node\nRUN touch /x\n\nFROM node\nUSER node\nCOPY --from=build /x /x\nCMD /x\n");
    }

    @Test
    void aShellOfTheImageIsRepeatedAndOneThatACommandInstallsIsMissing() {
        offers("""
                FROM a
                SHELL ["/bin/bash", "-c"]
                RUN touch $0/x
                CMD /x
                """, title("/x"), """
                FROM a AS build
                SHELL ["/bin/bash", "-c"]
                RUN touch /x

                FROM a
                SHELL ["/bin/bash", "-c"]
                COPY --from=build /x /x
                CMD /x
                """);
        disables(
                "FROM a\nRUN apk add bash\nSHELL [\"/bin/bash\", \"-c\"]\nRUN touch $0/x\nCMD /x\n",
                title("/x"),
                "The run stage would lack the shell of line 3, which line 2 may create.");
    }

    @Test
    void theDescriptionGoesWithTheName() {
        offers("""
                ARG V
                # app is what runs
                # in production
                FROM a AS app
                RUN touch $0/x
                CMD /x
                """, title("/x"), """
                ARG V
                FROM a AS build
                RUN touch /x

                # app is what runs
                # in production
                FROM a AS app
                COPY --from=build /x /x
                CMD /x
                """);
    }

    @Test
    void commentsForToolsAreRepeatedWithTheirInstructions() {
        offers("""
                ARG V
                # app is what runs
                # hadolint ignore=DL3006
                FROM a AS app
                # kept by the updates
                # renovate: datasource=docker depName=example/app
                ENV VERSION=1.2.3
                RUN touch $0/x
                CMD /x
                """, title("/x"), """
                ARG V
                # hadolint ignore=DL3006
                FROM a AS build
                # kept by the updates
                # renovate: datasource=docker depName=example/app
                ENV VERSION=1.2.3
                RUN touch /x

                # app is what runs
                # hadolint ignore=DL3006
                FROM a AS app
                # renovate: datasource=docker depName=example/app
                ENV VERSION=1.2.3
                COPY --from=build /x /x
                CMD /x
                """);
    }

    @Test
    void notWithATrigger() {
        disables("FROM a\nONBUILD RUN a\nRUN touch $0/x\nCMD /x\n", title("/x"), "Line 2 cannot be in both stages.");
    }

    @Test
    void manyPathsAreCounted() {
        offers("""
                FROM a
                RUN touch /a /b /c /d$0
                CMD /a /b /c /d
                """, title("/a, /b, /c and 1 more"), """
                FROM a AS build
                RUN touch /a /b /c /d

                FROM a
                COPY --from=build /a /a
                COPY --from=build /b /b
                COPY --from=build /c /c
                COPY --from=build /d /d
                CMD /a /b /c /d
                """);
    }

    @Test
    void insideABuildFile() {
        FileActionCheck.offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM a
                        RUN touch $0/x
                        CMD /x
                """, title("/x"), """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM a AS build
                        RUN touch /x

                        FROM a
                        COPY --from=build /x /x
                        CMD /x
                """);
    }

    private static String title(String paths) {
        return "Split into build stage 'build' and a run stage that needs only " + paths;
    }
}
