package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands that change the folder: each line of a file with the name of the stage tells what it is for. */
class FollowedCommandsTest {
    private static final String DOCKERFILES = """
            #- Dockerfile
            FROM alpine AS $0smoke
            FROM alpine
            #- web/Dockerfile
            FROM alpine AS smoke
            FROM alpine
            """;

    @Test
    void aLineThatChangesTheFolderBuildsWhatIsThere() {
        check("Makefile", """
                one:
                	cd web && docker build --target smoke . # other
                	docker build --target smoke . # edited
                	cd web; \\
                	  docker build --target smoke . # other
                	cd web && docker build --target smoke .. # edited
                	cd web && sh -c "docker build --target smoke ." # other
                	cd none && docker build --target smoke . # left
                """);
        check("package.json", """
                {"scripts": {
                  "a": "cd web && docker build --target smoke .", "# other": "",
                  "b": "docker build --target smoke .", "# edited": ""
                }}
                """);
    }

    @Test
    void aScriptMayRunACommandInAnotherFolder() {
        check("image.sh", """
                cd web
                docker build --target smoke . # other
                cd ..
                docker build --target smoke . # confirmed
                pushd web
                docker build --target smoke . # other
                popd
                docker build --target smoke . # confirmed
                cd "$X"
                docker build --target smoke . # left
                """);
        check("ci/image.sh", "cd web && docker build --target smoke . # other\n");
        check(".gitlab-ci.yml", """
                image:
                  script:
                    - cd web
                    - docker build --target smoke . # other
                """);
    }

    @Test
    void aSubshellLeavesTheFolderAsItIs() {
        check("image.sh", """
                here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
                (cd web && docker build --target smoke .) # other
                docker build --target smoke . # edited
                """);
        check("image.sh", """
                (cd web; case $1 in
                  a) docker build --target smoke . ;; # other
                esac)
                docker build --target smoke . # edited
                """);
    }

    @Test
    void aChangeInAFunctionOrABranchEndsWithIt() {
        check("image.sh", """
                b() {
                  cd web
                  docker build --target smoke . # other
                }
                docker build --target smoke . # confirmed
                """);
        check("image.sh", """
                if [ -d web ]; then
                  cd web
                else
                  docker build --target smoke . # confirmed
                fi
                docker build --target smoke . # confirmed
                """);
        check("image.sh", """
                case $1 in
                  web) cd web; docker build --target smoke . ;; # other
                  any) cd "$1"
                    docker build --target smoke . ;; # left
                  *) docker build --target smoke . ;; # confirmed
                esac
                docker build --target smoke . # confirmed
                """);
        check("image.sh", """
                for d in web; do cd web; done
                docker build --target smoke . # confirmed
                """);
    }

    @Test
    void aChangeInAPipeIsNoneForOthers() {
        check("image.sh", """
                cd web | cat
                docker build --target smoke . # confirmed
                """);
    }

    @Test
    void allLinesOfARecipeMayRunInOneShell() {
        check("Makefile", """
                .ONESHELL:
                image:
                	cd web
                	docker build --target smoke . # confirmed
                """);
    }

    @Test
    void nothingIsKnownOfAnotherMachine() {
        check("image.sh", """
                ssh host docker build --target smoke . # left
                sshpass -e ssh host "cd web && docker build --target smoke ." # left
                docker build --ssh default --target smoke . # edited
                """);
    }

    /** What becomes of each line that has the name and a comment. */
    private static void check(String name, String text) {
        var fixture = ProjectFixture.of(DOCKERFILES + "#- " + name + "\n" + text);
        var renamed = assertInstanceOf(AcceptedRename.class, Rename.find(fixture.position(), "another"));
        List<String> lines = text.lines().toList();
        var expected = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (int line = 0; line < lines.size(); line++) {
            int number = line;
            if (lines.get(line).contains("# ")) {
                expected.add(lines.get(line));
                String state = renamed.elsewhere().stream()
                        .filter(edit -> lineOf(fixture, edit) == number)
                        .map(edit -> edit.confirmation() == EditConfirmation.GUESS ? "confirmed" : "edited")
                        .findFirst()
                        .or(() -> renamed.leftovers().stream()
                                .filter(left -> left.range().start().line() == number)
                                .map(left -> "left")
                                .findFirst())
                        .orElse("other");
                found.add(lines.get(line).replaceFirst("# [a-z]+", "# " + state));
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    private static int lineOf(ProjectFixture fixture, FileEdit edit) {
        return fixture.project()
                .text(edit.file())
                .orElseThrow()
                .lineAt(edit.edit().range().start());
    }

    @Test
    void manyNamesOfImagesDoNotHideTheTarget() {
        FollowedNames.check("""
                #- image.sh
                #!/bin/bash
                for kind in a b c d e f; do
                    for name in "$kind:1" "$kind:2" "$kind:3" "$kind:4" "$kind:5"; do
                        TAGS+=("$name-$SHORT")
                    done
                done
                case $BRANCH in
                    main) SHORT=latest ;;
                    next) SHORT=next ;;
                    *) SHORT=$BRANCH ;;
                esac
                ARGS=(--target @smoke)
                for tag in "${TAGS[@]}"; do
                    ARGS+=(-t "$tag")
                done
                ARGS+=(--label "kind=$SHORT")
                docker build "${ARGS[@]}" .
                """);
    }
}
