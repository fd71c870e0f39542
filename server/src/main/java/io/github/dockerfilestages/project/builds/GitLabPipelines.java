package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.PlacedText;
import io.github.dockerfilestages.buildfiles.ci.ChildPipeline;
import io.github.dockerfilestages.buildfiles.ci.GitLabReader;
import io.github.dockerfilestages.buildfiles.ci.IncludePattern;
import io.github.dockerfilestages.project.builds.ConnectedFiles.ReadFile;
import io.github.dockerfilestages.project.builds.GroupedBuild.JoinedTexts;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.Cancellation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads pipelines of GitLab with the files that they include, and the pipelines that they start. */
final class GitLabPipelines {
    /** By one pipeline; GitLab allows 150. */
    private static final int MAX_INCLUDED = 200;

    private final ConnectedFiles files;
    private final Map<FilePath, List<String>> includes = new HashMap<>();
    private final Map<FilePath, List<ProjectBuildFile>> matching = new HashMap<>();

    GitLabPipelines(ConnectedFiles files) {
        this.files = files;
    }

    /**
     * The builds of some pipelines, each with the files that it includes: a file that no other one includes. Files
     * that only include each other are read as pipelines too.
     */
    List<GroupedBuild> parts(Collection<ProjectBuildFile> pipelines) {
        Set<FilePath> included = new HashSet<>();
        for (ProjectBuildFile file : pipelines) {
            includedBy(file).stream().filter(other -> !other.equals(file)).forEach(other -> included.add(other.path()));
        }
        List<ProjectBuildFile> starts = pipelines.stream()
                .filter(file -> !included.contains(file.path()))
                .toList();
        Set<FilePath> reached = starts.stream()
                .flatMap(file -> includedBy(file).stream())
                .map(ProjectBuildFile::path)
                .collect(Collectors.toSet());
        return Stream.concat(starts.stream(), pipelines.stream().filter(file -> !reached.contains(file.path())))
                .flatMap(file -> Stream.concat(Stream.of(read(file)), childrenOf(file)))
                .flatMap(ReadFile::parts)
                .toList();
    }

    private ReadFile read(ProjectBuildFile file) {
        var texts = new JoinedTexts(file);
        List<ProjectBuildFile> parts = includedBy(file);
        if (parts.size() == 1 || !files.isAffordable()) {
            return new ReadFile(file, file.content(), texts, file.folder(), List.of());
        }
        List<PlacedText> placed = parts.stream()
                .map(part -> new PlacedText(part.text(), texts.startOf(part)))
                .toList();
        parts.forEach(files::count);
        BuildFile content = BuildFile.of(GitLabReader.builds(placed));
        files.count(content);
        return new ReadFile(file, content, texts, file.folder(), List.of());
    }

    /** The files at a path that a pipeline includes, which may have wildcards. */
    private List<ProjectBuildFile> partsAt(String path, FilePath top) {
        return IncludePattern.isOne(path)
                ? matching.computeIfAbsent(top.resolve("./" + path), files::matching)
                : files.at(top.resolve("./" + path)).stream().toList();
    }

    /** The pipelines that a pipeline starts, with the variables that it gives them. */
    private Stream<ReadFile> childrenOf(ProjectBuildFile file) {
        return includedBy(file).stream()
                .flatMap(part -> GitLabReader.children(part.text()).stream()
                        .limit(MAX_INCLUDED)
                        .flatMap(child -> files.at(folderOf(file).resolve("./" + child.path())).stream()
                                .filter(found -> files.isAffordable())
                                .map(found -> read(found, child, part))));
    }

    private ReadFile read(ProjectBuildFile file, ChildPipeline child, ProjectBuildFile parent) {
        var texts = new JoinedTexts(file);
        List<PlacedText> placed = includedBy(file).stream()
                .map(part -> new PlacedText(part.text(), texts.startOf(part)))
                .toList();
        files.count(file);
        BuildFile content = BuildFile.of(GitLabReader.builds(placed, child, texts.startOf(parent)));
        files.count(content);
        return new ReadFile(file, content, texts, file.folder(), List.of());
    }

    /** The files of a pipeline in the order in which GitLab merges them; the last is its own. */
    private List<ProjectBuildFile> includedBy(ProjectBuildFile file) {
        Map<FilePath, ProjectBuildFile> found = new LinkedHashMap<>();
        collect(file, folderOf(file), new HashSet<>(), found);
        return List.copyOf(found.values());
    }

    private static FilePath folderOf(ProjectBuildFile file) {
        // Only this file is certainly in the folder to which the paths are relative.
        boolean isMain = file.path().name().equals(".gitlab-ci.yml");
        return isMain ? file.folder() : file.root();
    }

    private void collect(
            ProjectBuildFile file, FilePath folder, Set<FilePath> open, Map<FilePath, ProjectBuildFile> found) {
        Cancellation.check();
        if (open.size() < MAX_INCLUDED && open.add(file.path())) {
            includes.computeIfAbsent(file.path(), path -> GitLabReader.includes(file.text()))
                    .forEach(path -> partsAt(path, folder).forEach(part -> collect(part, folder, open, found)));
            found.put(file.path(), file);
        }
    }
}
