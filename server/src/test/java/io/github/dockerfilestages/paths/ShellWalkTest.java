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
        check("/w/f", "RUN cd -P /w && touch ⟦f⟧");
        check("/w/f", "RUN cd /w && echo x > ⟦f⟧ && cd /x && make");
    }

    @Test
    void aSubshellKeepsItsFolder() {
        check("/w/f", "RUN cd /w && (cd /x && make) && touch ⟦f⟧");
        check("/x/f", "RUN cd /w && (cd /x && touch ⟦f⟧)");
        check("/w/f", "RUN cd /w && X=$(cd /x && pwd) && touch ⟦f⟧");
        check("/w/f", "RUN cd /w && { cd /x; } && cd /w && touch ⟦f⟧");
        check("/w/f", "RUN (cd /w && (cd /x && make) && touch ⟦f⟧)");
        check("/w/f", "WORKDIR /w\nRUN X=$(cd /x && pwd) bash <<EOF\ntouch ⟦f⟧\nEOF");
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
        check("/a/amd", "RUN case $(arch) in x) A=amd ;; y) A=arm ;; esac; touch ⟦/a/$A⟧");
        check("/w/f", "RUN if test -d /w; then cd /w; touch ⟦f⟧; fi");
        check("/w/f", "RUN while read x; do cd /w; touch ⟦f⟧; done");
    }

    @Test
    void whatIsAssignedInOneBranchIsAFurtherValue() {
        check("/a/f", "RUN D=/a; if test -d /b; then D=/b; fi; touch ⟦$D/f⟧");
        check("/b/f", "RUN D=/a; if test -d /b; then D=/b; fi; touch ⟦$D/f⟧");
        check("/a/f", "ENV D=/a\nRUN if test -d /b; then D=/b; fi; touch ⟦$D/f⟧");
    }

    @Test
    void whatIsAssignedAfterAConditionReplacesWhatWasBefore() {
        check("/a/f", "RUN if test -d /a; then D=/a; fi; D=/b; touch $D/f");
        check("/b/f", "RUN if test -d /a; then D=/a; fi; D=/b; D=/c; touch $D/f");
        check("/a/f", "RUN if test -d /a; then D=/a; else D=/b; fi; D=/c; touch $D/f");
        check("/a/f", "RUN case $X in a) D=/a ;; esac; D=/b; touch $D/f");
    }

    @Test
    void aLoopOverWordsHasTheirPaths() {
        check("/out/two", "RUN for x in one two; do cp $x ⟦/out/$x⟧; done");
        check("/out/two", "RUN for x in one two; do cp dir/$x ⟦/out/⟧; done");
        check("/out/b", "RUN mkdir -p ⟦/out/{a,b}⟧");
    }

    @Test
    void aLoopOverNothingAssignsNothing() {
        check("/a/f", "ENV D=/a\nRUN for D in; do true; done; touch ⟦$D/f⟧");
        check("/a/f", "ENV D=/a\nRUN for D; do true; done; touch ⟦$D/f⟧");
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
        check("/a/f", "ENV D=/a\nRUN sh -c \"touch ⟦$D/f⟧\"");
        check("/a/f", "RUN sh -c \"touch \\\"⟦/a/f⟧\\\"\"");
        check("/w/run", "RUN sh -c '/w/run'");
        check("/w/f", "RUN bash build.sh -o ⟦/w/f⟧");
    }

    @Test
    void aTextInATextIsFollowedUpToALimit() {
        check("/w/f", "RUN " + nested("touch ⟦/w/f⟧", 5));
        check("/w/f", "RUN " + nested("touch /w/f", 6));
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
        check("/w/f", "RUN cd /w && sudo -E touch ⟦f⟧");
    }

    @Test
    void packageManagersRunTheProgramThatTheyName() {
        check("/w/f", "RUN cd /w && uv run touch ⟦f⟧");
        check("/w/f", "RUN cd /w && yarn exec touch ⟦f⟧");
        check("/w/f", "RUN cd /w && pnpm dlx touch ⟦f⟧");
        check("/w/f", "RUN uv run; touch ⟦/w/f⟧");
    }

    @Test
    void anInterpreterRunsTheToolThatItNames() {
        check("/w/dist", "WORKDIR /w\nRUN node ⟦node_modules/.bin/vite build⟧");
        check("/w/env", "WORKDIR /w\nRUN python3 -m venv ⟦env⟧");
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

    /** A script that is the text of a shell, which is the text of another one, and so on. */
    private static String nested(String script, int depth) {
        String text = script;
        for (int level = 0; level < depth; level++) {
            text = "sh -c \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        return text;
    }
}
