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
import java.util.ArrayList;
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

    /** The edits of all build files, as if the files were renamed one after the other. */
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
        Optional<FilePath> base = mention.base().filter(folder -> !folder.isIn(from));
        if (!isWritable || base.isEmpty() || !mention.target().isIn(from)) {
            return Optional.empty();
        }
        String path = relative(base.get(), renamed(mention.target()));
        boolean isMarked = mention.value().text().startsWith("./") && !path.startsWith("../");
        String written = isMarked ? "./" + path : path;
        EditConfirmation confirmation = mention.isSure() ? EditConfirmation.OTHER_FILE : EditConfirmation.GUESS;
        return PLAIN.matcher(written).matches()
                ? Optional.of(new FileEdit(
                        mention.file(), new TextEdit(mention.value().range(), written), confirmation))
                : Optional.empty();
    }

    private FilePath renamed(FilePath path) {
        return new FilePath(to.value() + path.value().substring(from.value().length()));
    }

    /** A path relative to the folder. */
    private static String relative(FilePath folder, FilePath path) {
        List<String> base = names(folder);
        List<String> names = names(path);
        int shared = 0;
        while (shared < Math.min(base.size(), names.size()) && base.get(shared).equals(names.get(shared))) {
            shared++;
        }
        var parts = new ArrayList<String>();
        base.stream().skip(shared).forEach(name -> parts.add(".."));
        parts.addAll(names.subList(shared, names.size()));
        return String.join("/", parts);
    }

    private static List<String> names(FilePath path) {
        return List.of(path.value().split("/", -1));
    }
}
