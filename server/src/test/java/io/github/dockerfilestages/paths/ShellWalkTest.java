package io.github.dockerfilestages.paths;

import static io.github.dockerfilestages.paths.Leading.check;

import org.junit.jupiter.api.Test;

class ShellWalkTest {
    @Test
    void aChangeOfTheFolderHoldsForTheRestOfTheInstruction() {
        check("/w/f", "RUN cd /w && touch ⟦f⟧");
        check("/w/sub/f", "WORKDIR /w\nRUN cd sub; touch ⟦f⟧");
        check("/f", "RUN cd /w\nRUN touch ⟦f⟧");
        check("/w/f", "RUN cd /w && cd sub && cd .. && touch ⟦f⟧");
        check("/w/f", "RUN cd /w && cd /x && cd - && touch ⟦f⟧");
        check("/w/f", "RUN cd /w && pushd /x && popd && touch ⟦f⟧");
        check("/root/f", "RUN cd && touch ⟦f⟧");
        check("/root/f", "RUN touch ⟦~/f⟧");
    }

    @Test
    void aSubshellKeepsItsFolder() {
        check("/w/f", "RUN cd /w && (cd /x && make) && touch ⟦f⟧");
        check("/x/f", "RUN cd /w && (cd /x && touch ⟦f⟧)");
        check("/w/f", "RUN cd /w && X=$(cd /x && pwd) && touch ⟦f⟧");
        check("/w/f", "RUN cd /w && { cd /x; } && cd /w && touch ⟦f⟧");
    }

    @Test
    void aShellThatReadsAHeredocMayHaveAnyNumberOfOptions() {
        check("/out/f", "RUN bash" + " -e".repeat(5_000) + " -o pipefail <<EOF\ntouch ⟦/out/f⟧\nEOF");
    }

    @Test
    void bothBranchesOfAConditionAreTaken() {
        check("/a/f", "RUN if true; then touch ⟦/a/f⟧; else touch /b/f; fi");
        check("/b/f", "RUN if true; then touch /a/f; else touch ⟦/b/f⟧; fi");
        check("/a/arm", "RUN case $(arch) in x) A=amd ;; y) A=arm ;; esac; touch ⟦/a/$A⟧");
        check("/a/f", "RUN test -d /a || mkdir /a && touch ⟦/a/f⟧");
        check("/a/f", "RUN while true; do touch ⟦/a/f⟧; done");
    }

    @Test
    void aLoopOverWordsHasTheirPaths() {
        check("/out/two", "RUN for x in one two; do cp $x ⟦/out/$x⟧; done");
        check("/out/two", "RUN for x in one two; do cp dir/$x ⟦/out/⟧; done");
        check("/out/b", "RUN mkdir -p ⟦/out/{a,b}⟧");
    }

    @Test
    void variablesHaveTheirValues() {
        check("/a/f", "ENV D=/a\nRUN touch ⟦$D/f⟧");
        check("/a/f", "ARG D=/a\nRUN touch \"⟦${D}/f⟧\"");
        check("/a/f", "RUN D=/a && touch ⟦$D/f⟧");
        check("/a/f", "RUN export D=/a; touch ⟦$D/f⟧");
        check("/a/f", "RUN touch ⟦${D:-/a}/f⟧");
        check("/a/1.2", "ENV V=v1.2\nRUN touch ⟦/a/${V#v}⟧");
        check("/w/f", "WORKDIR /w\nRUN touch ⟦$(pwd)/f⟧");
        check("/a/f", "ARG D\nRUN touch $D/f");
    }

    @Test
    void aTextForAnotherShellIsFollowed() {
        check("/w/f", "RUN bash -c 'cd /w && touch ⟦f⟧'");
        check("/w/f", "RUN sh -ec \"cd /w; touch ⟦f⟧\"");
        check("/w/f", "RUN [\"sh\", \"-c\", \"cd /w && touch ⟦f⟧\"]");
        check("/w/f", "WORKDIR /w\nRUN sh -c 'cd /x' && touch ⟦f⟧");
    }

    @Test
    void theExecFormIsOneCommand() {
        check("/a/f", "RUN [\"cp\", \"f\", \"⟦/a/f⟧\"]");
        check("/b", "RUN [\"echo\", \"x\", \">\", \"/b\"]");
    }

    @Test
    void wrappersRunTheCommandAfterThem() {
        check("/a/f", "RUN sudo -E touch ⟦/a/f⟧");
        check("/a/f", "RUN env X=y touch ⟦/a/f⟧");
        check("/a/f", "RUN time touch ⟦/a/f⟧");
        check("/app/dist", "WORKDIR /app\nRUN npx ⟦vite build⟧");
    }

    @Test
    void heredocsOfARunAreScripts() {
        check("/w/f", "RUN <<EOF\ncd /w\ntouch ⟦f⟧\nEOF");
        check("/w/f", "RUN bash -e <<EOF\ncd /w\ntouch ⟦f⟧\nEOF");
        check("/w/f", "RUN <<EOF\n#!/usr/bin/env python\ntouch /w/f\nEOF");
        check("/w/f", "RUN cat <<EOF > ⟦/w/f⟧\ntouch /w/f\nEOF");
        check("/w/f", "RUN <<EOF\ncat <<INNER > /x\ntouch /w/f\nINNER\nEOF");
    }

    @Test
    void continuationsAndCommentsAreLeftOut() {
        check("/w/f", "RUN cd /w \\\n # touch /w/f\n && touch ⟦f⟧");
        check("/a/b/f", "RUN touch \\\n  ⟦/a/b/f⟧");
    }
}
