package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The program without a command; its help and version options apply to every command. */
@Command(
        name = "dockerfile-stages",
        description = "Stage names of multi-stage Dockerfiles, for editors and for the command line.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class RootCommand {}
