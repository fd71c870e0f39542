/** Compares the pages with examples with the program, so that no example becomes outdated. */
@NullMarked
package io.github.dockerfilestages.pages;

import org.jspecify.annotations.NullMarked;
