package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.DockerfileUse.PathMention;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Updates the paths in build files when a Dockerfile or its folder is renamed.
 *
 * <p>Edits only relative paths. A Dockerfile that a build finds by its usual name has no path to edit.
 *
 * @param from the old path of a file or folder
 * @param to its new path
 */
public record FileRename(FilePath from, FilePath to) {
    /** Paths that need no quotes in any of the formats. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./@+-]+");

    /** The edits of all build files. Each rename is judged as if it were the only one. */
    public static List<FileEdit> find(Project project, Collection<FileRename> renames) {
        Map<FileLocation, FileEdit> edits = new LinkedHashMap<>();
        for (FileRename rename : renames) {
            for (PathMention mention : rename.mentions(project)) {
                rename.edit(project, mention)
                        .ifPresent(edit -> edits.merge(
                                new FileLocation(edit.file(), edit.edit().range()), edit, FileEdit::surer));
            }
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

    private Optional<FileEdit> edit(Project project, PathMention mention) {
        boolean isWritable = mention.value().isLiteral()
                && !mention.value().isComposed()
                && project.buildFile(mention.file())
                        .filter(ProjectBuildFile::isEditable)
                        .isPresent();
        // If the folder to which a path is relative moves too, the path stays valid.
        Optional<FilePath> start = mention.start().filter(folder -> !folder.isIn(from));
        if (!isWritable || start.isEmpty() || !mention.target().isIn(from)) {
            return Optional.empty();
        }
        String path = mention.up() + mention.target().moved(from, to).from(start.get());
        boolean isMarked = mention.value().text().startsWith("./") && !path.startsWith("../");
        String written = isMarked ? "./" + path : path;
        EditConfirmation confirmation = mention.isSure() ? EditConfirmation.OTHER_FILE : EditConfirmation.GUESS;
        return PLAIN.matcher(written).matches()
                ? Optional.of(new FileEdit(
                        mention.file(), new TextEdit(mention.value().range(), written), confirmation))
                : Optional.empty();
    }
}
