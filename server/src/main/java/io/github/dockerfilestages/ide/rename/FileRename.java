package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.DockerfileUse.PathMention;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Updates the paths in build files when a Dockerfile, a build file, or the folder of one is renamed.
 *
 * <p>Edits only relative paths. A Dockerfile that a build finds by its usual name has no path to edit.
 *
 * @param from the old path of a file or folder
 * @param to its new path
 */
public record FileRename(FilePath from, FilePath to) {
    /** Paths that need no quotes in any of the formats. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./@+-]+");

    /** The kinds of which the paths are relative to the folder of the file, wherever the tool is started. */
    private static final Set<BuildKind> BESIDE_FILE = EnumSet.of(
            BuildKind.COMPOSE,
            BuildKind.DEVCONTAINER,
            BuildKind.SKAFFOLD,
            BuildKind.TILT,
            BuildKind.FLY,
            BuildKind.TERRAFORM,
            BuildKind.DOTNET);

    /** The edits of all build files. Each rename is judged as if it were the only one. */
    public static List<FileEdit> find(Project project, Collection<FileRename> renames) {
        Map<FileLocation, FileEdit> edits = new LinkedHashMap<>();
        for (FileRename rename : renames) {
            Stream<FileEdit> toMoved =
                    rename.mentions(project).stream().flatMap(mention -> rename.edit(project, mention).stream());
            Stream<FileEdit> inMoved =
                    rename.mentionsInMoved(project).flatMap(mention -> rename.editInMoved(project, mention).stream());
            Stream.concat(toMoved, inMoved)
                    .forEach(edit -> edits.merge(
                            new FileLocation(edit.file(), edit.edit().range()), edit, FileEdit::surer));
        }
        return List.copyOf(edits.values());
    }

    private Set<PathMention> mentions(Project project) {
        var mentions = new LinkedHashSet<PathMention>();
        for (DockerfileId dockerfile : project.dockerfilesIn(from)) {
            mentions.addAll(project.use(dockerfile).paths());
        }
        return mentions;
    }

    /** The paths in build files that move, to what does not. */
    private Stream<PathMention> mentionsInMoved(Project project) {
        boolean isAny =
                project.buildFiles().stream().anyMatch(file -> file.path().isIn(from));
        return (isAny ? project.dockerfiles() : List.<ProjectDockerfile>of())
                .stream()
                        .flatMap(dockerfile -> project.use(dockerfile.id()).paths().stream())
                        .filter(mention -> mention.file().isIn(from) && BESIDE_FILE.contains(mention.kind()))
                        .filter(mention -> !mention.target().isIn(from));
    }

    /** A path that is relative to the folder of its file, which moves. */
    private Optional<FileEdit> editInMoved(Project project, PathMention mention) {
        Optional<FilePath> folder = mention.file().parent();
        boolean isRelative = folder.map(
                        path -> path.resolve("./" + mention.value().text()))
                .filter(mention.target()::equals)
                .isPresent();
        return mention.file()
                .moved(from, to)
                .parent()
                .filter(after -> isRelative && isWritable(project, mention) && !folder.equals(Optional.of(after)))
                .flatMap(after -> edit(mention, mention.target().from(after)));
    }

    private static boolean isWritable(Project project, PathMention mention) {
        return mention.value().isLiteral()
                && !mention.value().isComposed()
                && project.buildFile(mention.file())
                        .filter(ProjectBuildFile::isEditable)
                        .isPresent();
    }

    private Optional<FileEdit> edit(Project project, PathMention mention) {
        // If the folder to which a path is relative moves too, the path stays valid.
        Optional<FilePath> start = mention.start().filter(folder -> !folder.isIn(from));
        if (!isWritable(project, mention)
                || start.isEmpty()
                || !mention.target().isIn(from)) {
            return Optional.empty();
        }
        return edit(mention, mention.up() + mention.target().moved(from, to).from(start.get()));
    }

    private static Optional<FileEdit> edit(PathMention mention, String path) {
        boolean isMarked = mention.value().text().startsWith("./") && !path.startsWith("../");
        String written = isMarked ? "./" + path : path;
        EditConfirmation confirmation = mention.isSure() ? EditConfirmation.OTHER_FILE : EditConfirmation.GUESS;
        return PLAIN.matcher(written).matches()
                ? Optional.of(new FileEdit(
                        mention.file(), new TextEdit(mention.value().range(), written), confirmation))
                : Optional.empty();
    }
}
