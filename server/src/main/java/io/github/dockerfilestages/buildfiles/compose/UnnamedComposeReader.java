package io.github.dockerfilestages.buildfiles.compose;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads compose files that have another name, as they may be given with {@code docker compose -f}: those with a service
 * that has a {@code build}.
 */
public final class UnnamedComposeReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/*.{yaml,yml}");
    private static final Pattern SERVICES = Pattern.compile("^services:", Pattern.MULTILINE);
    private static final Pattern FOLDER = Pattern.compile("\\S+");
    private static final Set<String> BUILD_KEYS = Set.of("context", "dockerfile", "dockerfile_inline", "target");

    private final ComposeReader reader = new ComposeReader();

    @Override
    public FilePatterns files() {
        return FILES;
    }

    /** Other tools have services too, whose {@code build} is a command or a list. */
    @Override
    public boolean reads(String path, SourceText text) {
        return mayRead(path)
                && mayHoldBuild(text.content())
                && SERVICES.matcher(text.content()).find()
                && YamlReader.read(text).tree().items().stream()
                        .flatMap(document -> document.field("services").stream())
                        .flatMap(services -> services.fields().stream())
                        .flatMap(service -> service.value().field("build").stream())
                        .anyMatch(UnnamedComposeReader::isBuild);
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("services:") && content.contains("build:");
    }

    @Override
    public List<NameMention> mentions(SearchedText text) {
        return reader.mentions(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return reader.read(path, text);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        return reader.read(path, text, given);
    }

    private static boolean isBuild(Tree build) {
        return build.asText()
                        .filter(text -> FOLDER.matcher(text.text()).matches())
                        .isPresent()
                || BUILD_KEYS.stream().anyMatch(key -> build.field(key).isPresent());
    }
}
