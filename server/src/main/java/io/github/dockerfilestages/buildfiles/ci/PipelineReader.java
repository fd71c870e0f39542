package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads the YAML files of tools that run commands: see {@link PipelineFormat}. */
public final class PipelineReader implements BuildFileReader {
    private static final FilePatterns FILES = PipelineFormat.allFiles();

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("target")
                || content.contains("template")
                || content.contains("docker")
                || content.contains("build");
    }

    /** In a pipeline, {@code stage} means one of its steps. */
    @Override
    public List<NameMention> mentions(SearchedText text) {
        return NameMention.ofTargetsIn(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return read(path, text, GivenValues.NONE);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        return PipelineFormat.of(path)
                .map(format -> read(format, path, text, given))
                .orElse(BuildFile.EMPTY);
    }

    /** A template of Azure, which may have any name. */
    public static BuildFile readTemplate(String path, SourceText text, GivenValues given) {
        return read(PipelineFormat.of(BuildKind.AZURE), path, text, given);
    }

    private static BuildFile read(PipelineFormat format, String path, SourceText text, GivenValues given) {
        ParsedTree file = YamlReader.read(text);
        var templates = new PipelineTemplates(path);
        List<Build> builds = new PipelineSteps(format, templates).builds(file.tree(), given);
        Connections connections = file.tree().items().stream()
                .findFirst()
                .filter(document -> format.kind() == BuildKind.AZURE)
                .map(templates::connections)
                .orElse(Connections.NONE);
        boolean concernsNoOther = builds.isEmpty() && connections.calls().isEmpty();
        return new BuildFile(WrittenValues.in(text.content(), builds), file.warning(text))
                .with(concernsNoOther ? Connections.NONE : connections);
    }
}
