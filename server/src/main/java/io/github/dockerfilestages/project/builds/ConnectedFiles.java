package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.Connections.StartedBy;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.GivenValues.Giver;
import io.github.dockerfilestages.buildfiles.ci.IncludePattern;
import io.github.dockerfilestages.buildfiles.ci.PipelineReader;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.project.builds.ConnectedReadings.UsedAs;
import io.github.dockerfilestages.project.builds.GroupedBuild.JoinedTexts;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads build files with the values that other files give them: compose files with the variables in {@code .env},
 * workflows, actions and templates with the inputs of those that use them, pipelines with the files that they include,
 * and tasks in the folders of the files that include them.
 */
final class ConnectedFiles {
    private static final String ENVIRONMENT = ".env";
    /** As deep as GitHub lets workflows use others. */
    private static final int MAX_DEPTH = 10;
    /** Of the files that one group uses. */
    private static final int MAX_READINGS = 2_000;

    /** Of files that are read again for each use; the rest is read alone. */
    private static final int MAX_CHARACTERS = 1 << 23;

    private static final int MAX_BUILDS = 20_000;
    /** Whose paths match one with wildcards. */
    private static final int MAX_MATCHING = 200;

    private final KnownBuildFiles project;
    private final ConnectedReadings known;
    private final Set<FilePath> lookedAt = new LinkedHashSet<>();
    private int readings;
    private int characters;
    private int builds;

    ConnectedFiles(KnownBuildFiles project, ConnectedReadings known) {
        this.project = project;
        this.known = known;
    }

    /**
     * A build file as it is read with certain values.
     *
     * @param texts to which the offsets in the content refer
     * @param folder to which its paths are relative
     * @param environments the files with its variables; the first that sets one counts
     */
    record ReadFile(
            ProjectBuildFile file, BuildFile content, JoinedTexts texts, FilePath folder, List<FilePath> environments) {

        Stream<GroupedBuild> parts() {
            return content.builds().stream().map(this::part);
        }

        private GroupedBuild part(Build build) {
            return new GroupedBuild(file, build, texts, folder);
        }
    }

    /** The file at a path. */
    Optional<ProjectBuildFile> at(FilePath path) {
        lookedAt.add(path);
        return project.at(path);
    }

    /** The paths where files were looked for, whether or not they are known. */
    Set<FilePath> lookedAt() {
        return lookedAt;
    }

    /** A file with the variables in its own folder. */
    ReadFile read(ProjectBuildFile file) {
        return read(file, file.folder(), List.of(file.folder().resolve(ENVIRONMENT)));
    }

    ReadFile read(ProjectBuildFile file, FilePath folder, List<FilePath> environments) {
        var texts = new JoinedTexts(file);
        Map<String, List<Value>> given = new HashMap<>();
        if (!file.content().connections().variables().isEmpty()) {
            environments.stream()
                    .flatMap(path -> at(path).stream())
                    .forEach(environment -> environment
                            .content()
                            .connections()
                            .assignments()
                            .forEach((name, value) -> {
                                if (file.content().connections().variables().contains(name)) {
                                    given.computeIfAbsent(name, key -> List.of(texts.joined(environment, value)));
                                }
                            }));
        }
        BuildFile content = given.isEmpty() ? file.content() : content(file, new GivenValues(given, Giver.ENVIRONMENT));
        return new ReadFile(file, content, texts, folder, environments);
    }

    /** The lists of files that a compose file includes, and those that they include. */
    List<List<ReadFile>> includedIn(ReadFile start) {
        var all = new ArrayList<List<ReadFile>>();
        var seen = new HashSet<FilePath>(Set.of(start.file().path()));
        Deque<ReadFile> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            ReadFile file = open.remove();
            for (FileCall call : file.content().connections().calls()) {
                List<ReadFile> included = included(file, call).stream()
                        .filter(read -> seen.add(read.file().path()))
                        .toList();
                if (!included.isEmpty() && readings++ < MAX_READINGS) {
                    all.add(included);
                    open.addAll(included);
                }
            }
        }
        return all;
    }

    private List<ReadFile> included(ReadFile caller, FileCall call) {
        List<ProjectBuildFile> files = found(caller, call);
        if (files.isEmpty()) {
            return List.of();
        }
        FilePath folder =
                call.folder().map(caller.folder()::resolve).orElse(files.get(0).folder());
        Stream<FilePath> own = call.environment().isEmpty()
                ? Stream.of(folder.resolve(ENVIRONMENT))
                : call.environment().stream().map(caller.folder()::resolve);
        List<FilePath> environments =
                Stream.concat(caller.environments().stream(), own).toList();
        return files.stream().map(file -> read(file, folder, environments)).toList();
    }

    private List<ProjectBuildFile> found(ReadFile caller, FileCall call) {
        return call.files().stream()
                .map(caller.folder()::resolve)
                .flatMap(path -> at(path).stream())
                .toList();
    }

    /** The files whose paths match one with wildcards. */
    List<ProjectBuildFile> matching(FilePath path) {
        var pattern = new IncludePattern(path.value());
        FilePath folder = FilePath.of(pattern.folder());
        lookedAt.add(path);
        lookedAt.add(KnownBuildFiles.anyIn(folder));
        List<ProjectBuildFile> found = project.in(folder)
                .filter(file -> pattern.matches(file.path().value()))
                .sorted(Order.by(ProjectBuildFile::path))
                .limit(MAX_MATCHING)
                .toList();
        found.forEach(file -> lookedAt.add(file.path()));
        return found;
    }

    /** The builds of files of Task; the tasks of a file that others include run in the folders of these. */
    List<GroupedBuild> partsOfTasks(Collection<ProjectBuildFile> files) {
        TaskIncludes includes = TaskIncludes.of(files, this::at);
        return files.stream().flatMap(file -> parts(file, includes)).toList();
    }

    private Stream<GroupedBuild> parts(ProjectBuildFile file, TaskIncludes includes) {
        var texts = new JoinedTexts(file);
        var content = content(file, includes.given(file, texts));
        return includes.folders(file).stream().flatMap(in -> new ReadFile(file, content, texts, in, List.of()).parts());
    }

    /** The builds of workflows and actions: those of a file that is only used by others occur once for each use. */
    List<GroupedBuild> partsOfCalls(Collection<ProjectBuildFile> files) {
        var calls = new Calls();
        files.stream()
                .filter(file -> file.content().connections().start() != StartedBy.CALLER)
                .forEach(calls::follow);
        files.stream().filter(file -> !calls.called.containsKey(file.path())).forEach(calls::follow);
        calls.followDefaults();
        return calls.parts;
    }

    /** Follows the uses of workflows and actions. */
    private final class Calls {
        private final Set<FilePath> alone = new HashSet<>();
        /** The files that others use, as they are read alone. */
        private final Map<FilePath, ReadFile> called = new LinkedHashMap<>();

        private final List<GroupedBuild> parts = new ArrayList<>();

        void follow(ProjectBuildFile file) {
            follow(new ReadFile(file, file.content(), new JoinedTexts(file), file.folder(), List.of()));
        }

        private void follow(ReadFile file) {
            if (alone.add(file.file().path())) {
                follow(file, 0);
            }
        }

        /** The default of an input may name a stage, even if all callers replace it. */
        void followDefaults() {
            Set<DefaultTarget> used =
                    parts.stream().flatMap(part -> defaultTarget(part).stream()).collect(Collectors.toSet());
            int known = parts.size();
            List.copyOf(called.values()).forEach(this::follow);
            parts.subList(known, parts.size())
                    .removeIf(part -> defaultTarget(part)
                            .filter(target -> !used.contains(target))
                            .isEmpty());
        }

        private static Optional<DefaultTarget> defaultTarget(GroupedBuild part) {
            return part.build()
                    .target()
                    .filter(target -> target.certainty() == Certainty.DEFAULT)
                    .map(part::sourced)
                    .map(target ->
                            new DefaultTarget(target.file(), target.value().range()));
        }

        /** The place of a default that is a target. */
        private record DefaultTarget(FilePath file, TextRange range) {}

        private void follow(ReadFile caller, int depth) {
            Cancellation.check();
            Set<Build> replaced = new HashSet<>();
            for (FileCall call : caller.content().connections().calls()) {
                List<ProjectBuildFile> files = found(caller, call);
                boolean isFollowed = !files.isEmpty() && depth < MAX_DEPTH && isAffordable();
                if (isFollowed) {
                    replaced.addAll(call.guesses());
                    List<ReadFile> read = files.stream()
                            .map(file -> called(caller, call, file))
                            .toList();
                    // The file may pass the value on, in the environment of a script.
                    call.guesses().stream()
                            .flatMap(guess -> guess.target().stream())
                            .filter(target -> target.isKnown() && !isTaken(caller, target, read))
                            .map(target -> caller.part(Build.elsewhere(BuildKind.GITHUB, target)))
                            .forEach(parts::add);
                    read.forEach(file -> follow(file, depth + 1));
                }
            }
            caller.parts().filter(part -> !replaced.contains(part.build())).forEach(parts::add);
        }

        /** Whether a build of a called file takes a value that the caller gives. */
        private boolean isTaken(ReadFile caller, Value given, List<ReadFile> called) {
            return called.stream().anyMatch(file -> {
                TextRange range = joined(caller, given, file.texts()).range();
                return file.content().builds().stream()
                        .flatMap(Build::values)
                        .flatMap(value -> Stream.concat(Stream.of(value), value.pieces().stream()))
                        .anyMatch(value -> value.range().equals(range));
            });
        }

        private ReadFile called(ReadFile caller, FileCall call, ProjectBuildFile file) {
            count(file);
            called.computeIfAbsent(
                    file.path(), path -> read(file, call.kind(), GivenValues.NONE, new JoinedTexts(file)));
            var texts = new JoinedTexts(file);
            Map<String, List<Value>> given = new HashMap<>();
            call.values()
                    .forEach((name, values) -> given.put(
                            name,
                            values.stream()
                                    .map(value -> joined(caller, value, texts))
                                    .toList()));
            return read(file, call.kind(), new GivenValues(given, Giver.CALLER), texts);
        }

        private ReadFile read(ProjectBuildFile file, BuildKind kind, GivenValues given, JoinedTexts texts) {
            BuildFile content = kind == BuildKind.AZURE ? template(file, given) : content(file, given);
            return new ReadFile(file, content, texts, file.folder(), List.of());
        }

        private Value joined(ReadFile caller, Value value, JoinedTexts texts) {
            JoinedTexts.Placed placed = caller.texts().placed(value);
            return project.at(placed.file())
                    .map(file -> texts.joined(file, placed.value()))
                    .orElse(value);
        }
    }

    /** Counts a file that is read once more. */
    void count(ProjectBuildFile file) {
        readings++;
        characters += file.text().length();
    }

    /** Counts the builds that it has then. */
    void count(BuildFile read) {
        builds += read.builds().size();
    }

    /** Whether files may be read once more. */
    boolean isAffordable() {
        return readings < MAX_READINGS && characters < MAX_CHARACTERS && builds < MAX_BUILDS;
    }

    private BuildFile content(ProjectBuildFile file, GivenValues given) {
        return given.giver() == Giver.NOBODY
                ? file.content()
                : known.of(
                        file, UsedAs.BUILD_FILE, given, () -> BuildFileReaders.read(nameOf(file), file.text(), given));
    }

    private BuildFile template(ProjectBuildFile file, GivenValues given) {
        return known.of(
                file, UsedAs.TEMPLATE, given, () -> PipelineReader.readTemplate(nameOf(file), file.text(), given));
    }

    private static String nameOf(ProjectBuildFile file) {
        return file.path().relativeTo(file.root());
    }
}
