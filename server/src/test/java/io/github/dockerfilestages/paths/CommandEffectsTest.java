package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandEffectsTest {
    @Test
    void anOptionForTheFolderHoldsForItsCommandOnly() {
        check("/w/sub/tool", "WORKDIR /w\nRUN make -C sub ⟦tool⟧");
        check("/w/f", "WORKDIR /w\nRUN make -C sub && touch ⟦f⟧");
    }

    @Test
    void theOperandsOfACommandUsePaths() {
        assertEquals(List.of("/w/a", "/b"), uses("WORKDIR /w\nRUN cat a /b"));
        assertEquals(List.of("/x/a"), uses("WORKDIR /w\nRUN tar -cC /x a"));
    }

    @Test
    void theValuesOfOptionsUsePathsInTheFolderAroundTheCommand() {
        assertEquals(List.of("/w/f.tgz"), uses("WORKDIR /w\nRUN tar -C /x -xf f.tgz"));
        assertEquals(List.of(), uses("WORKDIR /w\nRUN gcc -o app"));
    }

    @Test
    void aProgramThatIsNamedByItsPathUsesIt() {
        assertEquals(List.of("/opt/tool"), uses("RUN /opt/tool"));
        assertEquals(List.of("/w/bin/tool"), uses("WORKDIR /w\nRUN bin/tool"));
        assertEquals(List.of(), uses("WORKDIR /w\nRUN tool"));
    }

    @Test
    void aBuildToolMayMakeAnythingInItsFolder() {
        check("/w/x", "WORKDIR /w\nRUN ⟦make all⟧");
        check("/w/x", "WORKDIR /w\nRUN ⟦./configure⟧");
        check("/w/x", "WORKDIR /w\nRUN ⟦make install⟧");
        check("/w/x", "WORKDIR /w\nRUN ⟦go generate⟧");
    }

    @Test
    void theTargetsOfMakeAreFiles() {
        check("/w/tool", "WORKDIR /w\nRUN make ⟦tool⟧");
    }

    @Test
    void onlyATaskThatBuildsMakesTheUsualFolders() {
        check("/app/dist/x", "WORKDIR /app\nRUN ⟦npm run build⟧ && npm run lint");
        check("/app/dist/x", "WORKDIR /app\nRUN npm run lint && ⟦npm run build⟧");
    }

    @Test
    void anOutputIsAFileOrAFolder() {
        check("/out", "RUN go build -o ⟦/out/app⟧");
        check("/out/tool", "RUN go build -o ⟦/out/⟧ ./...");
    }

    @Test
    void aVariableThatIsGivenToACommandSaysWhereItWritesIfItIsAnAbsolutePath() {
        check("/out/usr/bin/x", "RUN make DESTDIR=⟦/out⟧");
        check("/w/release/x", "WORKDIR /w\nRUN ⟦make MODE=release⟧");
    }

    @Test
    void aDirectoryAsTheLastOperandIsMade() {
        check("/app/venv/bin/python", "RUN python3 -m venv ⟦/app/venv⟧");
        check("/app", "RUN python3 -m venv ⟦/app/venv⟧");
    }

    @Test
    void aPrefixIsRememberedForTheInstallation() {
        check("/opt/x/lib/y", "RUN PREFIX=/opt/x ./configure && make && ⟦make install⟧");
        check("/opt/x/lib/y", "RUN ./configure --prefix=/opt/x && make && ⟦make install⟧");
        check("/usr/local/lib/y", "RUN ./configure prefix=/opt/x && make install");
    }

    @Test
    void aPrefixOfTheInstallationItselfCountsMore() {
        check("/opt/x/lib/y", "RUN ./configure && make install PREFIX=⟦/opt/x⟧");
        check("/usr/local/lib/y", "RUN make install PREFIX=/opt/x");
        check("/usr/local/lib/y", "RUN make install DESTDIR=/out");
    }

    @Test
    void onlyAWordWithASlashIsAMention() {
        check("/w/f", "WORKDIR ⟦/w⟧\nRUN strange f");
        check("/w/sub/f", "WORKDIR /w\nRUN strange ⟦sub/f⟧");
        check("/data/f", "ENV D=/data\nRUN strange ⟦$D⟧");
        check("/a/f", "RUN strange --from ⟦/a/f⟧");
    }

    /** The paths that the words of a stage name for whatever purpose. */
    private static List<String> uses(String stage) {
        PathModel paths = PathModel.of(Leading.model("FROM alpine\n" + stage + "\n"));
        return paths.stage(0).effects().stream()
                .filter(effect -> effect.reach() == PathReach.USE)
                .map(effect -> effect.path())
                .toList();
    }
}
