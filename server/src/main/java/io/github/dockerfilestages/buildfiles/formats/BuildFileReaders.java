package io.github.dockerfilestages.buildfiles.formats;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FileNames;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.bake.BakeReader;
import io.github.dockerfilestages.buildfiles.ci.GitLabReader;
import io.github.dockerfilestages.buildfiles.ci.JenkinsReader;
import io.github.dockerfilestages.buildfiles.ci.PipelineReader;
import io.github.dockerfilestages.buildfiles.ci.VisualStudioTasksReader;
import io.github.dockerfilestages.buildfiles.commands.UnreadBuilds;
import io.github.dockerfilestages.buildfiles.compose.ComposeReader;
import io.github.dockerfilestages.buildfiles.compose.EnvironmentFileReader;
import io.github.dockerfilestages.buildfiles.compose.UnnamedComposeReader;
import io.github.dockerfilestages.buildfiles.github.WorkflowReader;
import io.github.dockerfilestages.buildfiles.scripts.MarkdownReader;
import io.github.dockerfilestages.buildfiles.scripts.PackageJsonReader;
import io.github.dockerfilestages.buildfiles.scripts.ScriptLanguage;
import io.github.dockerfilestages.buildfiles.scripts.ScriptReader;
import io.github.dockerfilestages.buildfiles.scripts.ShellReader;
import io.github.dockerfilestages.buildfiles.scripts.TaskfileReader;
import io.github.dockerfilestages.buildfiles.tools.DeploymentReader;
import io.github.dockerfilestages.buildfiles.tools.DevcontainerReader;
import io.github.dockerfilestages.buildfiles.tools.DotnetProjectReader;
import io.github.dockerfilestages.buildfiles.tools.FlyReader;
import io.github.dockerfilestages.buildfiles.tools.SkaffoldReader;
import io.github.dockerfilestages.buildfiles.tools.TerraformReader;
import io.github.dockerfilestages.buildfiles.tools.TiltReader;
import io.github.dockerfilestages.buildfiles.words.BakeTargetWords;
import io.github.dockerfilestages.buildfiles.words.DeclarationWords;
import io.github.dockerfilestages.buildfiles.words.PassedWords;
import io.github.dockerfilestages.buildfiles.words.SourcedFiles;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All readers of build files. */
public final class BuildFileReaders {
    private static final BuildFileReader ENVIRONMENT = new EnvironmentFileReader();

    /** In the order in which they are tried: first those that recognize a file by its name alone. */
    private static final List<BuildFileReader> ALL = List.of(
            new ComposeReader(),
            ENVIRONMENT,
            new WorkflowReader(),
            new GitLabReader(),
            new PipelineReader(),
            new JenkinsReader(),
            new VisualStudioTasksReader(),
            new SkaffoldReader(),
            new DevcontainerReader(),
            new PackageJsonReader(),
            ScriptReader.of(ScriptLanguage.MAKE),
            ScriptReader.of(ScriptLanguage.JUST),
            new TaskfileReader(),
            new TiltReader(),
            new DeploymentReader(),
            new FlyReader(),
            new TerraformReader(),
            new DotnetProjectReader(),
            new MarkdownReader(),
            new BakeReader(),
            ScriptReader.of(ScriptLanguage.POWER_SHELL),
            ScriptReader.of(ScriptLanguage.BATCH),
            new UnnamedComposeReader(),
            new ShellReader());

    /** A compose file may extend YAML files of any name. */
    private static final FilePatterns EXTENDED = FilePatterns.of("**/*.{yaml,yml}");

    /**
     * Other texts that configure programs, any of which may be one that builds images: a key such as {@code target} counts
     * in them whether or not the text says so.
     */
    private static final FilePatterns CONFIGURATION = FilePatterns.of(
            "**/*.{yaml,yml,toml,tf,tfvars,groovy,gradle,kts,ps1,psm1,bat,cmd,csproj,fsproj,vbproj,dcproj,code-workspace,targets,props,ini,cfg,conf,nix,bazel,bzl,star,hcl,cue,jsonnet,libsonnet,dhall,pkl,json5,properties}",
            "**/*bake*.json",
            "**/*.tf.json",
            "**/pom.xml",
            "**/{BUILD,WORKSPACE,Earthfile,Rakefile,Vagrantfile}",
            "**/Procfile*",
            "**/Jenkinsfile*",
            "**/tasks.json",
            "**/launch.json");

    /** Sources that clients are asked to watch, since they often build images. To watch all files would cost too much. */
    private static final FilePatterns WATCHED_SOURCES = FilePatterns.of(
            "**/*.{py,go,rb}",
            "**/*{build,Build,docker,Docker,container,Container,image,Image,deploy,Deploy,release,Release,stack,Stack,infra,Infra}*.{ts,mts,js,mjs,cjs,java,kt,scala,cs,fs,php,rs}",
            "**/{infra,infrastructure,cdk,pulumi,deploy}/**/*.{ts,mts,js,mjs,cjs,java,kt,cs}",
            "**/*IT.{java,kt}");

    private BuildFileReaders() {}

    /** Patterns of the protocol for the files that are watched; other texts are read when a folder is searched. */
    public static Stream<String> globs() {
        return Stream.concat(
                        ALL.stream().map(BuildFileReader::files), Stream.of(EXTENDED, CONFIGURATION, WATCHED_SOURCES))
                .flatMap(FilePatterns::globs)
                .distinct();
    }

    /**
     * Whether the name of a file says that it may start builds: that of a format, except scripts whose names have no
     * ending, and that of a configuration. Any other text does so only if it has a word for it.
     */
    public static boolean isNamedForBuilds(String path) {
        return CONFIGURATION.match(path)
                || ALL.stream().anyMatch(reader -> reader.mayRead(path) && !isUnnamedScript(reader, path));
    }

    private static boolean isUnnamedScript(BuildFileReader reader, String path) {
        return reader instanceof ShellReader && FileNames.ending(path).isEmpty();
    }

    /** Whether a file may describe builds or mention stages, as far as can be seen without parsing it. */
    public static boolean mayHoldBuild(String path, String content) {
        return SearchedText.mayBuild(content)
                || PassedWords.mayBeIn(path)
                || ALL.stream().anyMatch(reader -> reader.mayRead(path) && reader.mayHoldBuild(content))
                || SearchedText.hasAny(content) && isNamedForBuilds(path);
    }

    /** The content of a file that a compose file extends, whatever its name. */
    public static BuildFile readExtended(String path, SourceText text) {
        SearchedText searched = SearchedText.of(text);
        return new ComposeReader()
                .read(path, text)
                .with(words(searched, NameMention.in(searched), passed(path, searched)));
    }

    /** Whether a file sets variables for others, judged by its path. */
    public static boolean isEnvironment(String path) {
        return ENVIRONMENT.mayRead(path);
    }

    /**
     * The builds of a file with the values that other files give to it; compose files may have any name there. Words
     * that may name a stage are left out.
     */
    public static BuildFile read(String path, SourceText text, GivenValues given) {
        return of(path, text).orElseGet(ComposeReader::new).read(path, text, given);
    }

    /** The reader of a file's format; empty if it is not a build file. */
    public static Optional<BuildFileReader> of(String path, SourceText text) {
        return ALL.stream().filter(reader -> reader.reads(path, text)).findFirst();
    }

    /** The builds that a file describes, none if it is not a build file, and the words in it that may name a stage. */
    public static BuildFile read(String path, SourceText text) {
        Optional<BuildFileReader> format = of(path, text);
        boolean mayPassWords = isNamedForBuilds(path) || PassedWords.mayBeIn(path);
        if (format.isEmpty() && !mayPassWords && !SearchedText.mayBuild(text.content())) {
            return BuildFile.EMPTY;
        }
        SearchedText searched = SearchedText.of(text);
        BuildFile read = read(path, format, searched, passed(path, searched));
        boolean mayStartBuilds = !read.builds().isEmpty() || SourcedFiles.mayStartOthers(text.content());
        return mayStartBuilds ? read.withSources(SourcedFiles.in(text.content())) : read;
    }

    /** The same for a file that a build file reads to set its variables; it may have any name. */
    public static BuildFile readSourced(String path, SourceText text) {
        SearchedText searched = SearchedText.of(text);
        return read(path, of(path, text), searched, PassedWords.ofAnyNameIn(path, searched))
                .withSources(SourcedFiles.in(text.content()));
    }

    private static BuildFile read(
            String path, Optional<BuildFileReader> format, SearchedText searched, List<NameMention> passed) {
        BuildFile read = format.map(reader -> reader.read(path, searched.text()))
                .orElseGet(() -> BuildFile.of(UnreadBuilds.in(searched)));
        List<NameMention> named =
                format.map(reader -> reader.mentions(searched)).orElseGet(() -> NameMention.in(searched));
        return read.with(words(searched, named, passed));
    }

    /** The words that a file passes to others, and those for which it searches a Dockerfile. */
    private static List<NameMention> passed(String path, SearchedText searched) {
        return Stream.of(PassedWords.in(path, searched), DeclarationWords.in(path, searched.text()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<NameMention> words(SearchedText text, List<NameMention> named, List<NameMention> passed) {
        return Stream.of(named, passed, BakeTargetWords.in(text))
                .flatMap(List::stream)
                .toList();
    }
}
