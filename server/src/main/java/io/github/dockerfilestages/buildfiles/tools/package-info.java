/**
 * Files of tools that develop, deploy or provision: development containers, .NET projects, Skaffold, Tilt, werf, Garden,
 * Okteto, Fly.io, Terraform.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.tools;

import org.jspecify.annotations.NullMarked;
