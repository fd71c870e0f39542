/** Holds the pages that show what the program does against what it does: no example on them can go stale. */
@NullMarked
package io.github.dockerfilestages.pages;

import org.jspecify.annotations.NullMarked;
