package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the projects of .NET: Visual Studio builds one stage of the Dockerfile to debug.
 *
 * @see <a href="https://learn.microsoft.com/visualstudio/containers/container-msbuild-properties">Container Tools build
 *     properties</a>
 */
public final class DotnetProjectReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/*.{csproj,fsproj,vbproj}");
    private static final String STAGE = "DockerfileFastModeStage";
    private static final String COMPUTED = "$(";

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains(STAGE);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        Optional<Value> stage = property(STAGE, text.content());
        return BuildFile.of(stage
                .map(value -> new ToolBuild(
                                stage, property("DockerfileFile", text.content()), Optional.empty(), List.of())
                        .of(BuildKind.DOTNET))
                .stream()
                .toList());
    }

    /** The value of a property, without the blanks around it; Windows' separators of paths are those of all others. */
    private static Optional<Value> property(String name, String text) {
        Matcher element =
                Pattern.compile("<" + name + ">\\s*+([^<\\s]++)\\s*+</").matcher(text);
        return element.find()
                ? Optional.of(new Value(
                        element.group(1).replace('\\', '/'),
                        new TextRange(element.start(1), element.end(1)),
                        element.group(1).contains(COMPUTED) ? Certainty.UNKNOWN : Certainty.LITERAL))
                : Optional.empty();
    }
}
