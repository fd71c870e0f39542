package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.words.BakeTargetWords;
import io.github.dockerfilestages.buildfiles.words.CommentWords;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.collections.Relation;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.project.files.ProjectFile.Mentioned;
import io.github.dockerfilestages.project.files.ProjectFile.MentioningFile;
import io.github.dockerfilestages.stages.BaseSelection.SelectingValue;
import io.github.dockerfilestages.stages.StageName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words in all files, including build files and the comments of Dockerfiles, that may name a stage and that no
 * build explains.
 *
 * @param files those that have such words, with the words in order
 * @param byName the files that contain a lowercase word; apart from these, those that pass it to others
 * @param step how these differ from the previous ones
 */
record Mentions(Entries<FilePath, MentioningFile> files, Relation<String, FilePath> byName, MentionStep step) {
    /** Before the name of a word that is passed to others; no name of a stage contains it. */
    private static final String PASSED = "=";

    static final Mentions NONE = new Mentions(Entries.none(), Relation.none(), MentionStep.NONE);

    /**
     * How mentions were created from the previous ones; both are identified by an object that is nothing but itself.
     *
     * @param names the lowercase names that were mentioned before or are mentioned now, but not both
     */
    record MentionStep(Object mark, Object before, Set<String> names) {
        static final MentionStep NONE = new MentionStep(new Object(), new Object(), Set.of());

        MentionStep next(Set<String> changed) {
            return changed.isEmpty() ? this : new MentionStep(new Object(), mark, changed);
        }

        /** The names, if these mentions are the same or follow; absent if there may have been other changes too. */
        @SuppressWarnings("ReferenceEquality") // a mark is nothing but itself
        Optional<Set<String>> since(MentionStep other) {
            if (mark == other.mark) {
                return Optional.of(Set.of());
            }
            return before == other.mark ? Optional.of(names) : Optional.empty();
        }
    }

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
        if (changed.isEmpty()) {
            return this;
        }
        Relation<String, FilePath> byNameNow = changedNames.result();
        Set<String> flipped = changedNames.keys().stream()
                .filter(name -> byName.has(name) != byNameNow.has(name))
                .map(Mentions::name)
                .collect(Collectors.toUnmodifiableSet());
        return new Mentions(files.with(changed), byNameNow, step.next(flipped));
    }

    /** Whether a file has the word, given in lowercase. */
    boolean has(String name) {
        return byName.has(name);
    }

    /** The words that equal a lowercase name, in the order of the files and of their texts. */
    Stream<Mentioned> of(String name) {
        return withKey(name);
    }

    /** Whether a file passes a word to others that equals a lowercase name. */
    boolean isPassed(String name) {
        return byName.has(PASSED + name);
    }

    /** The words equal to a lowercase name that files may pass to some targets, which are computed. */
    Stream<Mentioned> passedTo(Collection<BuildTarget.ComputedTarget> computed, String name) {
        return withKey(PASSED + name)
                .filter(word -> computed.stream()
                        .anyMatch(target -> word.mention()
                                .isPassedTo(target.file().name(), target.value().text())));
    }

    /** The words that may be a value of a build argument. */
    Stream<Mentioned> givenTo(SelectingValue selecting) {
        return withKey(PASSED + StageName.normalized(selecting.value()))
                .filter(word -> word.mention().isGivenTo(selecting.argument()));
    }

    /** The words that may be the name of a bake target. */
    Stream<Mentioned> ofBakeTarget(String name) {
        return withKey(PASSED + StageName.normalized(name))
                .filter(word -> BakeTargetWords.isOne(word.mention())
                        && word.mention().name().equals(name));
    }

    private Stream<Mentioned> withKey(String key) {
        return byName.of(key)
                .sorted()
                .flatMap(path -> files.get(path).stream()
                        .flatMap(file -> file.mentions().stream())
                        .filter(mention -> key(mention).equals(key))
                        .map(mention -> new Mentioned(path, mention)));
    }

    /** The name in a key. */
    private static String name(String key) {
        return key.startsWith(PASSED) ? key.substring(PASSED.length()) : key;
    }

    private static String key(NameMention mention) {
        String name = StageName.normalized(mention.name());
        return mention.receiverName().isEmpty() ? name : PASSED + name;
    }

    private static Optional<MentioningFile> mentioning(ProjectFile file) {
        if (file instanceof ProjectBuildFile buildFile) {
            List<NameMention> mentions = buildFile.content().mentions();
            return mentioning(file.path(), mentions);
        }
        if (file instanceof ProjectDockerfile dockerfile) {
            return mentioning(file.path(), CommentWords.in(dockerfile.model().text()));
        }
        return file instanceof MentioningFile mentioning ? Optional.of(mentioning) : Optional.empty();
    }

    private static Optional<MentioningFile> mentioning(FilePath path, List<NameMention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(new MentioningFile(path, mentions));
    }

    private static Set<String> names(Optional<MentioningFile> file) {
        return file.stream()
                .flatMap(mentioning -> mentioning.mentions().stream())
                .map(Mentions::key)
                .collect(Collectors.toSet());
    }
}
