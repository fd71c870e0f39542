package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.ide.symbols.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.PathMention;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
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
 * Has build files name a Dockerfile, or the folder that it is in, by the path that it is going to have.
 *
 * <p>Only what is written as a relative path is edited. A Dockerfile that builds find by its usual name has no path that
 * could be.
 *
 * @param from a file or folder as it is called now
 * @param to as it is going to be called
 */
public record FileRename(FilePath from, FilePath to) {
    /** What needs no quotes in any of the formats. */
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
                && project.buildFile(mention.file())
                        .filter(ProjectBuildFile::isEditable)
                        .isPresent();
        // Where the folder moves along that a path is relative to, the path stays right.
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

    /** A path as it is written in a file of the folder. */
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
