/**
 * What a shell command says about a build: docker, buildx, podman, buildah, nerdctl, kaniko
 * and buildctl.
 *
 * <p>The entry point is {@link io.github.dockerfilestages.buildfiles.commands.ShellCommands}, which finds the builds in
 * any shell text.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.commands;

import org.jspecify.annotations.NullMarked;
