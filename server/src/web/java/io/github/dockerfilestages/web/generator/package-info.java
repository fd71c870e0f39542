/** Makes what JavaScript needs from the sources of the engine's interface: run by the build, and no part of the engine. */
@NullMarked
package io.github.dockerfilestages.web.generator;

import org.jspecify.annotations.NullMarked;
