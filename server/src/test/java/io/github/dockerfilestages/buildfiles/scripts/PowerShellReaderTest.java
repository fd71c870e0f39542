package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerShellReaderTest {
    private static final ScriptReader READER = ScriptReader.of(ScriptLanguage.POWER_SHELL);

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "build.ps1", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "build.ps1", fixture.text());
    }

    @Test
    void scriptsAndModulesGoByTheirEnding() {
        Selection.check(
                text -> READER.reads(text, SourceText.of("")),
                List.of("ci/build.ps1", "Build.PSM1"),
                List.of("build.psd1"));
    }

    @Test
    void theBacktickContinuesALineAndTheBackslashIsOrdinary() {
        check("""
                docker build `
                  --target a `
                           ^ target
                  -f "b\\Dockerfile" c\\d
                      ^^^^^^^^^^^^ dockerfile
                                    ^^^ context
                & docker.exe build --target 'e' .
                                             ^ target
                                                ^ context
                if ($x) { docker build --target "f" . }
                                                 ^ target
                                                    ^ context
                <# docker build --target no . #>
                # docker build --target no .
                Write-Host 'it''s "done" '; docker build --target g .
                                                                  ^ target
                                                                    ^ context
                """);
    }

    @Test
    void aVariableHasTheValueThatIsAssigned() {
        check("""
                param(
                    [string]$Target = "a",
                                       ^ target (default)
                    [string] $File = 'b/Dockerfile'
                                      ^^^^^^^^^^^^ dockerfile (default)
                )
                $stage = 'c'
                          ^ target
                docker build --target $target -f "${File}" .
                                                           ^ context
                docker build --target=$script:Stage .
                                                    ^ context
                $kind = Get-Kind $stage
                docker build --target $kind $env:FOLDER
                                      ^^^^^ target (unknown)
                                            ^^^^^^^^^^^ context (unknown)
                """);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "build.ps1",
                "docker build --target kept .\n",
                "`",
                "'",
                "\"",
                "$x=",
                "<#",
                "}",
                "${",
                "$a = $a\n",
                "\\");
    }
}
