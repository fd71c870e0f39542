/**
 * Files whose commands build: shell scripts, makefiles, justfiles, npm packages, and code blocks of Markdown pages.
 */
@NullMarked
package io.github.dockerfilestages.buildfiles.scripts;

import org.jspecify.annotations.NullMarked;
