package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NameMention;
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
        return content.contains("target") || content.contains("docker") || content.contains("build");
    }

    /** In a pipeline, {@code stage} means one of its steps. */
    @Override
    public List<NameMention> mentions(SourceText text) {
        return NameMention.ofTargetsIn(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return read(path, text, GivenValues.NONE);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        return PipelineFormat.of(path).map(format -> read(format, text, given)).orElse(BuildFile.EMPTY);
    }

    private static BuildFile read(PipelineFormat format, SourceText text, GivenValues given) {
        ParsedTree file = YamlReader.read(text);
        List<Build> builds = new PipelineSteps(format).builds(file.tree(), given);
        return new BuildFile(WrittenValues.in(text.content(), builds), file.warning(text));
    }
}
