package io.github.dockerfilestages.web;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.ide.graph.DiagnosticReport;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.outline.SemanticToken;
import io.github.dockerfilestages.ide.rename.command.RenameReport;
import io.github.dockerfilestages.web.Answers.SemanticTokensLegend;
import io.github.dockerfilestages.web.Arguments.FolderFile;
import io.github.dockerfilestages.web.Arguments.SessionOptions;
import io.github.dockerfilestages.web.Arguments.Settings;
import io.github.dockerfilestages.workspace.DockerfileNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine of Dockerfile Stages as a JavaScript module: what the language server answers, without a process and without
 * messages.
 *
 * <p>Positions and ranges are those of the Language Server Protocol: lines and UTF-16 code units from 0. The names of types
 * and members are the protocol's wherever it has them, so that adapters to editors copy values. Everything that is returned
 * is plain data. No function throws because of the text of a file; a wrong argument is a `TypeError`.
 */
public final class Engine {
    private Engine() {}

    /** Starts a session. */
    public static Session createSession(Optional<SessionOptions> options) {
        return new Session(options.orElseGet(() -> new SessionOptions(Optional.empty(), Optional.empty())));
    }

    /**
     * Patterns of the Language Server Protocol for the names of all files that matter: Dockerfiles and build files. Of
     * other files, those matter that builds name.
     */
    public static List<String> filePatterns() {
        return Stream.concat(DockerfileNames.globs(), BuildFileReaders.globs()).toList();
    }

    /** The legend of the semantic tokens of a session. */
    public static SemanticTokensLegend semanticTokensLegend() {
        return new SemanticTokensLegend(
                Stream.of(SemanticToken.Type.values())
                        .map(SemanticToken.Type::color)
                        .toList(),
                List.of("declaration"));
    }

    /** Checks the files of a folder: what `dockerfile-stages check --format json` prints. */
    public static List<DiagnosticReport> check(List<FolderFile> files, Optional<Settings> settings) {
        return Folder.of(files, settings).check();
    }

    /** The stages of all Dockerfiles in a folder: what `dockerfile-stages stages --format json` prints. */
    public static List<StagesReport> stages(List<FolderFile> files, Optional<Settings> settings) {
        return Folder.of(files, settings).stages();
    }

    /**
     * Renames a stage in the files of a folder: what `dockerfile-stages rename --format json` prints.
     *
     * @param dockerfile its path among the files
     * @param stage its name, or LINE or LINE:COLUMN of a place that names it, counted from 1
     */
    public static RenameReport rename(
            List<FolderFile> files, String dockerfile, String stage, String newName, Optional<Settings> settings) {
        return Folder.of(files, settings).rename(dockerfile, stage, newName);
    }
}
