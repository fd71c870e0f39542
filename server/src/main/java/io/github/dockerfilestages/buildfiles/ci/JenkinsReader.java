package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.BuildOptions;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the pipelines of Jenkins: the scripts of {@code sh}, the options of {@code docker.build}, and those of an agent
 * that is built from a Dockerfile.
 *
 * @see <a href="https://www.jenkins.io/doc/book/pipeline/docker/">Using Docker with Pipeline</a>
 */
public final class JenkinsReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/Jenkinsfile*").inAnyCase("**/*.jenkinsfile");
    private static final int MAX_TOKENS_OF_CALL = 40;

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("docker") || ShellCommands.mayHoldBuild(content);
    }

    /** In a pipeline, {@code stage} means one of its steps. */
    @Override
    public List<NameMention> mentions(SearchedText text) {
        return NameMention.ofTargetsIn(text);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return BuildFile.of(new JenkinsCalls(text.content()).builds());
    }

    /** Looks for the calls among the tokens of a file. */
    private static final class JenkinsCalls {
        private final String file;
        private final List<GroovyToken> tokens;
        /** The scripts of each folder. */
        private final Map<Optional<Value>, List<ShellText>> scripts = new LinkedHashMap<>();

        /** For each open brace, the folder of {@code dir('…')}. */
        private final Deque<Optional<Value>> braces = new ArrayDeque<>();

        private final List<Build> builds = new ArrayList<>();

        JenkinsCalls(String file) {
            this.file = file;
            this.tokens = GroovyToken.read(file);
        }

        List<Build> builds() {
            for (int at = 0; at < tokens.size(); at++) {
                if (isAt(at, "{")) {
                    braces.push(folderBefore(at));
                } else if (isAt(at, "}")) {
                    braces.poll();
                } else if (tokens.get(at).is("sh")) {
                    script(at)
                            .ifPresent(script -> scripts.computeIfAbsent(folder(), added -> new ArrayList<>())
                                    .add(script));
                } else if (tokens.get(at).is("docker") && isAt(at + 1, ".") && isAt(at + 2, "build")) {
                    call(at + 3);
                } else if (tokens.get(at).is("additionalBuildArgs") && isString(at + 1)) {
                    agent(at);
                }
            }
            scripts.forEach((folder, texts) -> builds.addAll(ShellCommands.find(texts, BuildKind.JENKINS, folder)));
            return WrittenValues.in(file, builds);
        }

        /** The folder in {@code dir('…')}, if there is one before the brace. */
        private Optional<Value> folderBefore(int brace) {
            boolean hasParentheses = brace > 0 && isAt(brace - 1, ")");
            int string = hasParentheses ? brace - 2 : brace - 1;
            int name = hasParentheses ? brace - 4 : brace - 2;
            boolean isFolder = name >= 0 && isAt(name, "dir") && (!hasParentheses || isAt(name + 1, "("));
            return isFolder ? string(string).map(JenkinsCalls::value) : Optional.empty();
        }

        /** The folder in which the present step runs; of several folders, only that it is not known. */
        private Optional<Value> folder() {
            List<Value> folders = braces.stream().flatMap(Optional::stream).toList();
            return folders.stream()
                    .findFirst()
                    .map(nearest -> folders.size() == 1
                            ? nearest
                            : new Value(nearest.text(), nearest.range(), Certainty.UNKNOWN));
        }

        /** The script in {@code sh '…'}, {@code sh('…')} or {@code sh(script: '…')}. */
        private Optional<ShellText> script(int call) {
            int at = isAt(call + 1, "(") ? call + 2 : call + 1;
            boolean hasName = isAt(at, "script") && isAt(at + 1, ":");
            Optional<GroovyToken> script = string(hasName ? at + 2 : at);
            return script.map(token -> ShellTextBuilder.verbatim(file, token.range()));
        }

        /** The options in {@code docker.build('name', 'options')}. */
        private void call(int open) {
            if (isAt(open, "(") && isAt(open + 2, ",") && string(open + 1).isPresent()) {
                string(open + 3)
                        .map(options -> BuildOptions.read(text(options)))
                        .filter(JenkinsCalls::saysWhatToBuild)
                        .ifPresent(line -> builds.add(line.at(new BuildLine.CommandSource(
                                BuildKind.JENKINS,
                                folder(),
                                folder().filter(value -> !value.isLiteral()).isEmpty()))));
            }
        }

        /** The agent in {@code dockerfile { filename '…'; additionalBuildArgs '…' }}. */
        private void agent(int options) {
            BuildLine line = BuildOptions.read(text(tokens.get(options + 1)));
            Optional<Value> folder = property("dir", options);
            Optional<Value> name = property("filename", options);
            Optional<Value> dockerfile = folder.isEmpty() || name.isEmpty()
                    ? name
                    : name.map(file ->
                            new Value(folder.get().text() + "/" + file.text(), file.range(), Certainty.DEFAULT));
            if (saysWhatToBuild(line)) {
                builds.add(build(line, dockerfile, folder));
            }
        }

        private static boolean saysWhatToBuild(BuildLine options) {
            return options.target().isPresent() || !options.arguments().isEmpty();
        }

        /** A string after a word in the same braces. */
        private Optional<Value> property(String name, int inside) {
            int start = inside;
            while (start > 0 && inside - start < MAX_TOKENS_OF_CALL && !isAt(start, "{")) {
                start--;
            }
            for (int at = start; at < inside + MAX_TOKENS_OF_CALL && at < tokens.size() && !isAt(at, "}"); at++) {
                if (isAt(at, name) && isString(at + 1)) {
                    return string(at + 1).map(token -> value(token));
                }
            }
            return Optional.empty();
        }

        private static Value value(GroovyToken token) {
            boolean isComputed = token.text().contains("$");
            return new Value(token.text(), token.range(), isComputed ? Certainty.UNKNOWN : Certainty.LITERAL);
        }

        private static Build build(BuildLine line, Optional<Value> dockerfile, Optional<Value> context) {
            return Build.of(BuildKind.JENKINS)
                    .target(line.target())
                    .otherStages(line.otherStages())
                    .dockerfile(dockerfile)
                    .context(context)
                    .contexts(line.contexts())
                    .arguments(line.arguments())
                    .build();
        }

        private static Tree.Text text(GroovyToken token) {
            TextRange range = token.range();
            return new Tree.Text(token.text(), OffsetMap.verbatim(range), false);
        }

        private Optional<GroovyToken> string(int index) {
            return isString(index) ? Optional.of(tokens.get(index)) : Optional.empty();
        }

        private boolean isString(int index) {
            return index < tokens.size() && tokens.get(index).isString();
        }

        private boolean isAt(int index, String text) {
            return index < tokens.size() && tokens.get(index).is(text);
        }
    }
}
