/** Answers as JSON, which JavaScript parses faster than any code of ours could make objects. */
@NullMarked
package io.github.dockerfilestages.web.json;

import org.jspecify.annotations.NullMarked;
