/** What the compiler to JavaScript is told, and what it corrects. */
package io.github.dockerfilestages.web.compiler;
