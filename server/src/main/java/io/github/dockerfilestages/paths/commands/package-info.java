/** What each command of a RUN does to paths, as data: a new program is one line of the table. */
@NullMarked
package io.github.dockerfilestages.paths.commands;

import org.jspecify.annotations.NullMarked;
