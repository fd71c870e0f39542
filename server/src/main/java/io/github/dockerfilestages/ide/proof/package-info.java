/**
 * The one proof of every rename and code action: what the names of a Dockerfile and of its builds mean before and after
 * some edits, and which differences are allowed.
 */
@NullMarked
package io.github.dockerfilestages.ide.proof;

import org.jspecify.annotations.NullMarked;
