/**
 * What a shell command says about a build: docker, buildx, podman, buildah, kaniko and buildctl.
 *
 * <p>{@link io.github.dockerfilestages.buildfiles.commands.ShellCommands} is the entry: it finds the builds in shell
 * text, wherever that text stands.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.commands;

import org.jspecify.annotations.NullMarked;
