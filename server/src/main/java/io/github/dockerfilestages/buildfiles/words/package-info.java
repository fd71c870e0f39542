/**
 * What the text of a build file says without anybody knowing its language: words that it passes to other files, the files
 * from which it takes variables, and what its values are used for.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.words;

import org.jspecify.annotations.NullMarked;
