/** Compares the engine on a Java virtual machine with the one in JavaScript; no part of the engine. */
@NullMarked
package io.github.dockerfilestages.web.conformance;

import org.jspecify.annotations.NullMarked;
