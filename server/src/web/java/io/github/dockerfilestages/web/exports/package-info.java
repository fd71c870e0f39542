/** The boundary to JavaScript. Most of it is generated. */
@NullMarked
package io.github.dockerfilestages.web.exports;

import org.jspecify.annotations.NullMarked;
