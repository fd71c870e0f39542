package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchReaderTest {
    private static final ScriptReader READER = ScriptReader.of(ScriptLanguage.BATCH);

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "build.bat", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "build.bat", fixture.text());
    }

    @Test
    void batchFilesGoByTheirEnding() {
        Selection.check(
                text -> READER.reads(text, SourceText.of("")),
                List.of("ci/build.bat", "BUILD.CMD"),
                List.of("build.sh"));
    }

    @Test
    void theCaretContinuesALineAndTheBackslashIsOrdinary() {
        check("""
                @echo off
                rem docker build --target no .
                :: docker build --target no .
                docker build ^
                  --target a ^
                           ^ target
                  -f "b\\Dockerfile" c\\d
                      ^^^^^^^^^^^^ dockerfile
                                    ^^^ context
                @docker.exe build --target e . || exit /b 1
                                           ^ target
                                             ^ context
                echo it's & docker build --target "f" .
                                                   ^ target
                                                      ^ context
                """);
    }

    @Test
    void aVariableHasTheValueThatIsAssigned() {
        check("""
                set STAGE=a
                          ^ target
                if not "%1"=="" set "STAGE=b"
                                           ^ target
                docker build --target %stage% -f "%~dp0docker\\Dockerfile" .
                                                  ^^^^^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                                                                          ^ context
                set /p KIND=Which?
                docker build --target %KIND% %1
                                      ^^^^^^ target (unknown)
                                             ^^ context (unknown)
                """);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "build.bat",
                "docker build --target kept .\n",
                "^",
                "\"",
                "%",
                "!",
                "set a=%a%\n",
                "\n@",
                "\nrem",
                "%~");
    }
}
