package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PathModelTest {
    @Test
    void aCopyLeadsToTheWordThatMakesItsSource() {
        check("""
                FROM golang AS build
                WORKDIR /src
                RUN go build -o ../out/app
                                ^^^^^^^^^^ place
                FROM scratch
                COPY --from=build /out/app /
                                  ^^^^^^^^ source
                COPY --from=build ["/out/./app", "/x"]
                                    ^^^^^^^^^^ source
                COPY --from=0 out/app /x
                              ^^^^^^^ source
                RUN --mount=type=bind,from=build,source=/out/app,target=/x true
                                                        ^^^^^^^^ source
                RUN --mount=from=build,src=/out/app,target=/x true
                                           ^^^^^^^^ source
                """);
    }

    @Test
    void theDestinationOfACopyHasTheNamesOfItsSources() {
        check("/app/a.txt", "COPY a.txt ⟦/app/⟧");
        check("/app/a.txt", "COPY dir/a.txt b.txt ⟦/app⟧");
        check("/app/a.txt", "WORKDIR /app\nCOPY a.txt ⟦.⟧");
        check("/app/a.txt", "WORKDIR /app\nCOPY a.txt ⟦./⟧");
        check("/app/b.txt", "COPY a.txt ⟦/app/b.txt⟧");
        check("/app/sub/x", "COPY . ⟦/app⟧");
        check("/app/sub/x", "COPY --chown=1:1 [\"tree/\", \"⟦/app⟧\"]");
        check("/app/x.json", "COPY *.json ⟦/app/⟧");
        check("/app/dir/a.txt", "COPY --parents dir/a.txt ⟦/app/⟧");
        check("/app/b/a.txt", "COPY --parents x/./b/a.txt ⟦/app/⟧");
        check("/app/f", "COPY <<EOF ⟦/app/f⟧\ntext\nEOF");
        check("/app/name", "COPY <<name ⟦/app/⟧\ntext\nname");
        check("/app", "WORKDIR /x\nCOPY . ⟦../app⟧");
    }

    @Test
    void anAddBringsArchivesRepositoriesAndUrls() {
        check("/app/x", "ADD a.tar.gz ⟦/app/⟧");
        check("/app/f.bin", "ADD https://example.com/f.bin ⟦/app/⟧");
        check("/app/f", "ADD https://example.com/f.bin ⟦/app/f⟧");
        check("/app/src/x", "ADD https://github.com/x/y.git#v1 ⟦/app⟧");
    }

    @Test
    void whatIsMadeLaterWins() {
        check("/a/f", "COPY f.txt /a/f\nRUN touch /a/f && cp x ⟦/a/f⟧");
        check("/app/f.txt", "WORKDIR /app\nCOPY f.txt .\nCOPY f.txt ⟦.⟧");
        check("/app/x", "COPY . /app\nCOPY . ⟦/app⟧");
    }

    @Test
    void aDirectoryIsWhatNamesItFirst() {
        check("/app", "WORKDIR ⟦/app⟧\nCOPY . .");
        check("/out", "RUN mkdir ⟦/out⟧ && tar xf x -C /out");
        check("/out", "RUN mkdir -p ⟦/out/a⟧ && mkdir /out/b");
    }

    @Test
    void whatIsRemovedDoesNotCount() {
        check("/a/f", "RUN touch /a/f && rm -rf /a");
        check("/a/f", "RUN touch /a/f && rm -rf /a && mkdir /a && touch ⟦/a/f⟧");
    }

    @Test
    void theNearestDirectoryAroundCounts() {
        check("/app/web/x", "COPY . /app\nCOPY web ⟦/app/web⟧");
        check("/app/web/x", "COPY web ⟦/app/web/⟧\nCOPY . /app");
        check("/app/x", "WORKDIR ⟦/app⟧");
    }

    @Test
    void whatComesFromTheImageLeadsNowhere() {
        check("/usr/lib", "RUN apk add curl && cp x /usr/lib/x");
        check("/etc/ssl/certs", "RUN apk add ca-certificates");
        check("/", "COPY . /app");
        check("/usr/bin/x", "COPY --from=other / /");
        check("/usr/bin/x", "WORKDIR /usr\nRUN true");
    }

    @Test
    void aScratchStageHasNothingElse() {
        check("scratch", "/", "COPY . ⟦/⟧");
        check("scratch", "/a/x", "COPY . ⟦/⟧");
        check("scratch", "/", "");
    }

    @Test
    void aStageStartsWithThePathsOfItsBase() {
        check("""
                FROM alpine AS base
                ENV D=/data
                WORKDIR /work
                RUN touch $D/f && touch g
                                        ^ place
                FROM base AS middle
                RUN touch h
                FROM middle AS build
                RUN true
                FROM scratch
                COPY --from=build /work/g /
                                  ^^^^^^^ source
                """);
        check("""
                ARG D=/data
                FROM alpine AS base
                ARG D
                FROM base AS build
                RUN touch $D/f
                          ^^^^ place
                FROM scratch
                COPY --from=build /data/f /
                                  ^^^^^^^ source
                """);
    }

    @Test
    void aPathFromAnotherStageIsOneStep() {
        check("""
                FROM golang AS build
                RUN go build -o /out/app
                FROM alpine AS pack
                COPY --from=build /out/app /pack/app
                                           ^^^^^^^^^ place
                FROM scratch
                COPY --from=pack /pack/app /
                                 ^^^^^^^^^ source
                """);
    }

    @Test
    void unknownValuesAreEqualIfTheirNamesAre() {
        check("""
                FROM golang AS build
                ARG TARGETARCH
                RUN go build -o /out/$TARGETARCH/app
                                ^^^^^^^^^^^^^^^^^^^^ place
                FROM scratch
                ARG TARGETARCH
                COPY --from=build /out/${TARGETARCH}/app /
                                  ^^^^^^^^^^^^^^^^^^^^^^ source
                """);
        check("""
                FROM golang AS build
                ARG TARGETARCH
                RUN go build -o /out/$TARGETARCH
                FROM scratch
                COPY --from=build /out/amd64 /
                                  ^^^^^^^^^^ source
                """.replace("/out/amd64", "/bin/amd64"));
    }

    @Test
    void eachStageHasItsOwnVariables() {
        check("""
                FROM golang AS build
                ENV D=/one
                RUN touch $D/f
                          ^^^^ place
                FROM scratch
                ENV D=/two E=/one
                COPY --from=build $E/f /
                                  ^^^^ source
                """);
    }

    @Test
    void whatAMountHidesDoesNotStay() {
        check("/root/.cache/x", "RUN --mount=type=cache,target=/root/.cache touch /root/.cache/x");
        check("/src/x", "RUN --mount=type=bind,target=/src cd /src && touch x");
    }

    @Test
    void aRootOfAnotherFileSystemSaysNothing() {
        check("/a/x", "COPY --from=nginx / /");
    }

    @Test
    void aPathWithAPatternLeadsToWhatItMatches() {
        check("/out/*.deb", "RUN touch /out/a.rpm ⟦/out/b.deb⟧");
        check("/out/*", "RUN mkdir ⟦/out⟧ && cp x /out/");
    }

    @Test
    void onlyWhatCopiesFromAStageIsASource() {
        PathModel paths = PathModel.of(Leading.model("""
                FROM alpine AS build
                COPY --from=nginx /a /b
                COPY /a /b
                RUN --mount=type=cache,target=/x,from=build,source=/y true
                RUN --mount=type=tmpfs,target=/x true
                COPY --from=build /a /c/ /d
                FROM scratch
                COPY --from=build /a /c/ /d
                """));

        assertEquals(
                "[/y, /a, /c/, /a, /c/]",
                paths.sources().map(PathSource::written).toList().toString());
    }

    @Test
    void typingInAStageKeepsWhatIsKnownOfOthers() {
        StageModel model = Leading.model("""
                FROM alpine AS base
                RUN mkdir /one
                FROM base AS build
                RUN touch /two
                FROM base AS after
                COPY --from=build /two /three
                """);
        PathModel before = PathModel.of(model);
        before.sources().forEach(source -> {});

        PathModel inRun = before.after(typed(model, "/two\n"));
        PathModel inCopy = before.after(typed(model, "/two /three"));
        PathModel inBase = before.after(typed(model, "/one"));

        assertEquals("base, after", kept(before, inRun));
        assertEquals("base, build", kept(before, inCopy));
        assertEquals("", kept(before, inBase));
    }

    @Test
    void anInstructionMoreInAStageKeepsWhatIsKnownOfLaterOnes() {
        StageModel model = Leading.model("FROM alpine AS one\nFROM alpine AS two\nRUN mkdir /out\n");
        PathModel before = PathModel.of(model);
        before.stage(1);

        PathModel after = before.after(model.edit(new TextEdit(TextRange.at(19), "RUN true\n")));

        assertEquals("two", kept(before, after));
        assertEquals(
                "/out",
                after.range(after.stage(1).effects().get(0))
                        .of(after.model().text().content()));
    }

    @Test
    void anotherArgumentIsReadAnew() {
        StageModel model = Leading.model("ARG A=/x\nFROM alpine AS one\nARG A\nRUN mkdir $A/b\n");
        PathModel before = PathModel.of(model);
        before.stage(0);

        assertEquals("", kept(before, before.after(typed(model, "/x"))));
    }

    /** The model after a letter is typed before a word. */
    private static StageModel typed(StageModel model, String word) {
        int at = model.text().content().indexOf(word);
        return model.edit(new TextEdit(TextRange.at(at), "/y"));
    }

    /** The stages whose effects are the same objects. */
    @SuppressWarnings("ReferenceEquality")
    private static String kept(PathModel before, PathModel after) {
        return after.model().table().stages().stream()
                .filter(stage -> before.stage(stage.index()) == after.stage(stage.index()))
                .map(Stage::label)
                .collect(Collectors.joining(", "));
    }
}
