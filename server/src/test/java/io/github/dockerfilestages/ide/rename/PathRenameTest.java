package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import io.github.dockerfilestages.ide.rename.Rename.RefusedRename;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathRenameTest {
    @Test
    void thePathChangesWhereItIsMadeUsedAndTaken() {
        check("/out/tool", """
                FROM golang AS build
                RUN go build -o /out/a$0pp && strip /out/app && /out/app --version
                ENTRYPOINT ["/out/app"]
                FROM scratch
                COPY --from=build /out/app /x
                COPY --from=build ["/out/app", "/y"]
                RUN --mount=from=build,source=/out/app,target=/z true
                """, """
                FROM golang AS build
                RUN go build -o /out/tool && strip /out/tool && /out/tool --version
                ENTRYPOINT ["/out/tool"]
                FROM scratch
                COPY --from=build /out/tool /x
                COPY --from=build ["/out/tool", "/y"]
                RUN --mount=from=build,source=/out/tool,target=/z true
                """);
    }

    @Test
    void aNameMayHaveTwoDotsInIt() {
        check("/a..b", "FROM golang AS build\nRUN touch /$0a\n", "FROM golang AS build\nRUN touch /a..b\n");
    }

    @Test
    void namesOfTasksPackagesAndSubcommandsStay() {
        check("/app/made", """
                FROM golang AS build
                WORKDIR /app
                RUN apt-get install -y build && mkdir $0build && yarn build && npm run build && go build -o app
                RUN chmod +x build && yarn ./build && rm -rf build
                FROM scratch
                COPY --from=build /app/build /x
                """, """
                FROM golang AS build
                WORKDIR /app
                RUN apt-get install -y build && mkdir made && yarn build && npm run build && go build -o app
                RUN chmod +x made && yarn ./made && rm -rf made
                FROM scratch
                COPY --from=build /app/made /x
                """);
    }

    @Test
    void aSourceRenamesTheSamePath() {
        check(
                "/out/tool",
                "FROM golang AS build\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=build /out/a$0pp /x\n",
                "FROM golang AS build\nRUN go build -o /out/tool\nFROM scratch\nCOPY --from=build /out/tool /x\n");
    }

    @Test
    void whatIsBelowADirectoryMovesWithIt() {
        check("/dist", """
                FROM golang AS build
                RUN mkdir -p /ou$0t && cp a /out/ && cd /out && touch b && rm -f /out/*.tmp
                FROM build AS more
                RUN touch /out/c
                FROM scratch
                COPY --from=more /out/a /out/c /x/
                COPY --from=more /outer /y
                """, """
                FROM golang AS build
                RUN mkdir -p /dist && cp a /dist/ && cd /dist && touch b && rm -f /dist/*.tmp
                FROM build AS more
                RUN touch /dist/c
                FROM scratch
                COPY --from=more /dist/a /dist/c /x/
                COPY --from=more /outer /y
                """);
    }

    @Test
    void aRelativeWordStaysRelativeWhereItCan() {
        check("bin/tool", """
                FROM golang AS build
                WORKDIR /src
                RUN go build -o bin/a$0pp && ./bin/app
                FROM scratch
                COPY --from=build /src/bin/app /x
                """, """
                FROM golang AS build
                WORKDIR /src
                RUN go build -o bin/tool && ./bin/tool
                FROM scratch
                COPY --from=build /src/bin/tool /x
                """);
        check("/src/tool", """
                FROM golang AS build
                WORKDIR /src
                RUN go build -o bin/app
                FROM scratch
                COPY --from=build /src/bin/a$0pp /x
                """, """
                FROM golang AS build
                WORKDIR /src
                RUN go build -o tool
                FROM scratch
                COPY --from=build /src/tool /x
                """);
    }

    @Test
    void aCopyThatKeepsTheNameIsFollowed() {
        check("/out/tool", """
                FROM golang AS build
                RUN go build -o /out/a$0pp
                FROM alpine AS pack
                COPY --from=build /out/app /pack/
                RUN strip /pack/app
                FROM scratch
                COPY --from=pack /pack/app /x
                """, """
                FROM golang AS build
                RUN go build -o /out/tool
                FROM alpine AS pack
                COPY --from=build /out/tool /pack/
                RUN strip /pack/tool
                FROM scratch
                COPY --from=pack /pack/tool /x
                """);
        check("/out/tool", """
                FROM golang AS build
                RUN go build -o /out/a$0pp
                FROM alpine AS pack
                COPY --from=build /out /all
                FROM scratch
                COPY --from=pack /all/app /x
                """, """
                FROM golang AS build
                RUN go build -o /out/tool
                FROM alpine AS pack
                COPY --from=build /out /all
                FROM scratch
                COPY --from=pack /all/tool /x
                """);
    }

    @Test
    void otherStagesKeepTheSamePath() {
        check("/dist", """
                FROM a AS one
                RUN mkdir /ou$0t
                FROM b AS two
                RUN mkdir /out
                FROM scratch
                COPY --from=one /out /x
                COPY --from=two /out /y
                """, """
                FROM a AS one
                RUN mkdir /dist
                FROM b AS two
                RUN mkdir /out
                FROM scratch
                COPY --from=one /dist /x
                COPY --from=two /out /y
                """);
    }

    @Test
    void theUserConfirmsAllEditsIfOneIsInACommand() {
        String copy = "FROM scratch\nCOPY --from=a /a /x\n";

        assertEquals(
                List.of(EditConfirmation.COMMAND, EditConfirmation.COMMAND),
                confirmations("FROM x AS a\nRUN touch /$0a\n" + copy));
        assertEquals(
                List.of(EditConfirmation.NONE, EditConfirmation.NONE),
                confirmations("FROM x AS a\nCOPY file /$0a\n" + copy));
    }

    private static List<EditConfirmation> confirmations(String dockerfile) {
        var result = (AcceptedRename) result("/b", dockerfile);
        return result.edits().stream().map(FileEdit::confirmation).toList();
    }

    @Test
    void whatCannotBeRenamedIsRefusedWithASentence() {
        refused("The path '$D/f' contains a variable", "/b", "FROM x AS a\nENV D=/d\nRUN touch $D/$0f\n");
        refused("Line 3 composes the path", "/b", """
                FROM x AS a
                ENV D=/d
                RUN touch /d/a$0 && cat "${D}/a"
                """);
        refused("No instruction in this file makes", "/b", "FROM x AS a\nFROM y\nCOPY --from=a /et$0c/x /y\n");
        refused("is not a plain path", "/b c", "FROM x AS a\nRUN touch /$0a\n");
        refused("is not a plain path", "/b*", "FROM x AS a\nRUN touch /$0a\n");
        refused("is not a plain path", "/c/../b", "FROM x AS a\nRUN touch /$0a\n");
        refused("is not a plain path", "..", "FROM x AS a\nRUN touch /$0a\n");
        refused("The path '/b' already exists in stage 'a'", "/b", "FROM x AS a\nRUN touch /$0a /b\n");
        refused("Line 4 takes the directory '/out'", "/else/b", """
                FROM x AS a
                RUN mkdir /out && touch /out/$0a
                FROM y
                COPY --from=a /out /x
                """);
    }

    @Test
    void aCopiedPathNeverComesFromSomewhereElse() {
        refused("A copied path would then come from somewhere else", "/opt/b", """
                FROM x AS a
                RUN touch /$0a
                FROM y
                COPY --from=a /opt/b /x
                """);
    }

    private static void refused(String sentence, String newName, String dockerfile) {
        var result = (RefusedRename) result(newName, dockerfile);
        assertTrue(
                result.refusal().sentence().startsWith(sentence)
                        || result.refusal().sentence().contains(sentence),
                result.refusal().sentence());
    }

    private static void check(String newName, String before, String after) {
        var result = result(newName, before);
        var fixture = fixture(before);
        assertTrue(result instanceof AcceptedRename, result::toString);
        assertEquals("#- Dockerfile\n" + after, fixture.edited(FileEdit.byFile(((AcceptedRename) result).edits())));
    }

    private static Rename.RenameResult result(String newName, String dockerfile) {
        var fixture = fixture(dockerfile);
        return Rename.find(fixture.position(), newName);
    }

    private static ProjectFixture fixture(String dockerfile) {
        return ProjectFixture.of("#- Dockerfile\n" + dockerfile);
    }
}
