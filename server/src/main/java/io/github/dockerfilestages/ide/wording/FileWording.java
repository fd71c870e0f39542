package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.project.OtherUse;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.Optional;

/** Names files and locations for messages to users. */
public final class FileWording {
    private FileWording() {}

    /** The path relative to the folder that was searched. */
    public static String name(Project project, FilePath file) {
        return project.rootOf(file).map(file::relativeTo).orElseGet(file::name);
    }

    /** The kind and location of a target: {@code the build target 'build' on line 7 of compose.yaml}. */
    public static String describe(Project project, BuildTarget target) {
        String role = switch (target.role()) {
            case TARGET -> "the build target";
            case CACHE_FILTER -> "the cache filter";
            case CONTEXT -> "the build context";
            case ARGUMENT -> "the build argument";
        };
        return role + " '" + StageWording.cut(target.value().text()) + "' on line " + line(project, target) + " of "
                + name(project, target.file());
    }

    /** Why a build target may not mean the stage that it seems to mean: a clause. */
    public static Optional<String> doubt(BuildTarget target) {
        if (target.isSure()) {
            return Optional.empty();
        }
        if (!target.value().isLiteral()) {
            return Optional.of("a variable can replace the name");
        }
        return Optional.of(
                target.by() == BuildTarget.By.NAME
                        ? "the path of its Dockerfile is not known, only the name is found"
                        : "the folder of the command is not known");
    }

    /** Why a value must not be edited without a question: a clause with the line of its other use. */
    public static String alsoUsed(Project project, OtherUse use) {
        int line = project.text(use.file())
                .map(text -> text.lineNumber(use.offset()))
                .orElse(1);
        String file = use.isInFileOfValue() ? "" : " of " + name(project, use.file());
        return "the value is also used on line " + line + file;
    }

    /** What a build with a name is called in its file. */
    public static String noun(BuildKind kind) {
        return kind == BuildKind.COMPOSE ? "service" : "target";
    }

    /** Words for the start of a sentence. */
    public static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The line number of a build target, from 1. */
    public static int line(Project project, BuildTarget target) {
        return project.text(target.file())
                .map(text -> text.lineNumber(target.value().range().start()))
                .orElse(1);
    }
}
