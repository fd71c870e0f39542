package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.project.ProjectFile.Mentioned;
import io.github.dockerfilestages.project.ProjectFile.MentioningFile;
import io.github.dockerfilestages.stages.StageName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in all files, including build files, that may name a stage.
 *
 * @param files those that have such words, with the words in order
 * @param byName the files that contain a lowercase word
 */
record Mentions(Entries<FilePath, MentioningFile> files, Relation<String, FilePath> byName) {
    static final Mentions NONE = new Mentions(Entries.none(), Relation.none());

    /** A copy with the new state of some files. */
    Mentions with(Map<FilePath, ProjectFile> latest) {
        Map<FilePath, Optional<MentioningFile>> changed = new HashMap<>();
        var changedNames = new Relation.Changes<>(byName);
        latest.forEach((path, file) -> {
            Optional<MentioningFile> before = files.get(path);
            Optional<MentioningFile> now = mentioning(file);
            if (!before.equals(now)) {
                changed.put(path, now);
                changedNames.move(path, names(before), names(now));
            }
        });
        return new Mentions(files.with(changed), changedNames.result());
    }

    /** The words that equal a lowercase name, in the order of the files and of their texts. */
    Stream<Mentioned> of(String name) {
        return byName.of(name)
                .sorted()
                .flatMap(path -> files.get(path).stream()
                        .flatMap(file -> file.mentions().stream())
                        .filter(mention -> StageName.normalized(mention.name()).equals(name))
                        .map(mention -> new Mentioned(path, mention)));
    }

    private static Optional<MentioningFile> mentioning(ProjectFile file) {
        if (file instanceof ProjectBuildFile buildFile) {
            List<NameMention> mentions = buildFile.content().mentions();
            return mentions.isEmpty() ? Optional.empty() : Optional.of(new MentioningFile(file.path(), mentions));
        }
        return file instanceof MentioningFile mentioning ? Optional.of(mentioning) : Optional.empty();
    }

    private static Set<String> names(Optional<MentioningFile> file) {
        return file.stream()
                .flatMap(mentioning -> mentioning.mentions().stream())
                .map(mention -> StageName.normalized(mention.name()))
                .collect(Collectors.toSet());
    }
}
