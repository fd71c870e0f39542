package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.text.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words that a file passes to others, each with who gets it. */
class PassedWordsTest {

    @Test
    void programsGetVariables() {
        check("make image WHAT=smoke -j KIND='test'", "WHAT=smoke KIND=test");
        check("$(MAKE) image what=smoke", "what=smoke");
        check("task image what=smoke other", "what=smoke");
        check("WHAT=smoke make image", "WHAT=smoke");
    }

    @Test
    void recipesAndScriptsGetWords() {
        check("just image smoke", "just=smoke");
        check("just --quiet image smoke && test", "just=smoke");
        check("bash ./ci/image.sh smoke --push 'test'", "image.sh=smoke image.sh=test");
        check(".\\image.ps1 smoke", "image.ps1=smoke");
        check("{\"a\":\"./image.sh smoke\",\"b\":\"./image.sh test\"}", "image.sh=smoke image.sh=test");
    }

    @Test
    void theWordsOfALoopAreThoseOfItsVariable() {
        check("for s in smoke test; do ./image.sh \"$s\" --push; done", "image.sh=smoke image.sh=test");
        check("for s in 'smoke' \"test\"\ndo\n  make image WHAT=${s}\ndone", "WHAT=smoke WHAT=test");
        check("\tfor s in smoke test; do ./image.sh $$s; done", "image.sh=smoke image.sh=test");
        check("for s in smoke test; do WHAT=$s make image; done", "WHAT=smoke WHAT=test");
        check("for s in smoke; do just build $s; just $s; done", "just=smoke");
        check("kinds='smoke test'; for s in $kinds; do ./image.sh $s; done", "image.sh=smoke image.sh=test");
        check(
                "a=smoke; kinds=\"$a $kinds test\"; for s in $kinds; do ./image.sh $s; done",
                "image.sh=smoke image.sh=test");
        check("kinds=(smoke test); for s in \"${kinds[@]}\"; do ./image.sh $s; done", "image.sh=smoke image.sh=test");
        check("kinds := \"smoke test\"\nall:\n    for s in {{kinds}}; do just build $s; done", "just=smoke just=test");
        check("foreach ($s in 'smoke', 'test') { ./image.ps1 $s }", "image.ps1=smoke image.ps1=test");
        check("for %%s in (smoke test) do call image.bat %%s", "image.bat=smoke image.bat=test");
        check(
                "for s in smoke test; do ./image.sh $other; done; for file in ./smoke $(smoke); do ./image.sh $file; done",
                "");
    }

    @Test
    void variablesCountWhereOthersAreRun() {
        check("env: {WHAT: smoke, kind: test}\nrun: make image", "WHAT=smoke");
        check("env: {WHAT: smoke}", "");
        check("image: docker\nenv: {WHAT: smoke, kind: test}", "WHAT=smoke");
        assertEquals("WHAT=smoke", words("rules.mk", "WHAT ?= smoke\nIMAGE = a/b\nTAG = a:b\nPATH = $(x)\n"));
        assertEquals("kind=smoke", words(".envrc", "export kind=smoke\n"));
    }

    @Test
    void theValueOfAVariableMayBeADefault() {
        check("docker compose up\nexport WHAT=${1:-smoke}", "WHAT=smoke");
        check("docker compose up\nexport WHAT=\"${WHAT-smoke}\"", "WHAT=smoke");
        check("docker compose up\nexport WHAT=${WHAT:=\"smoke\"}", "WHAT=smoke");
        check("WHAT=${OTHER:-smoke} docker compose up", "WHAT=smoke");
        check("\tWHAT=$${WHAT:-smoke} docker compose up", "WHAT=smoke");
        check("- run: docker info; echo \"WHAT=${X:-smoke}\" >> $GITHUB_ENV", "WHAT=smoke");
        check("export WHAT := $(or $(OTHER),smoke)\nall:\n\tdocker compose up", "WHAT=smoke");
        check("process.env.WHAT ||= 'smoke'; run('docker compose up')", "WHAT=smoke");
        check("process.env.WHAT ??= 'smoke'; run('docker compose up')", "WHAT=smoke");
        check("docker compose up\nexport WHAT=${1:-smoke/$X}", "");
    }

    @Test
    void aPipelineSetsVariablesByItsOutput() {
        check("- script: echo \"##vso[task.setvariable variable=WHAT]smoke\"", "WHAT=smoke");
        check("- bash: echo '##vso[task.setvariable variable=what;isOutput=true]smoke'", "what=smoke");
        check("- bash: echo \"##vso[task.setvariable variable=WHAT]$smoke\"", "");
        check("- bash: echo \"##vso[task.setvariable variable=WHAT]smoke:1\"", "");
    }

    @Test
    void textsThatPassBuildArgumentsHaveThemInAnyNotation() {
        check("docker build --build-arg kind=smoke", "kind=smoke");
        check("{\"buildArgs\": {\"kind\": \"smoke\"}}", "kind=smoke");
        check("<buildArgs><kind>smoke</kind></buildArgs>", "kind=smoke");
        check("withBuildArg(\"kind\", \"smoke\")", "kind=smoke");
        check("build_args['kind'] = 'smoke'", "kind=smoke");
        check("build-args: [{name: kind, value: smoke}]", "name=kind kind=smoke");
        check("build_args(kind=a/b, what=a:b)", "");
    }

    @Test
    void otherTextsHaveNone() {
        check("make image", "");
        check("remake WHAT=smoke", "");
        check("make image; echo smoke", "");
        check("./image.sh ./smoke/test smoke/test", "");
        check("make WHAT=a/b WHAT=smoke-$(x)", "");
    }

    private static void check(String text, String expected) {
        assertEquals(expected, words("ci.yml", text), text);
    }

    private static String words(String path, String text) {
        return PassedWords.in(path, SearchedText.of(SourceText.of(text))).stream()
                .map(word -> word.receiver().orElseThrow() + "=" + word.name())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
