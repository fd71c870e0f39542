/**
 * The engine for JavaScript: the answers of the language server as plain data, without a process and without messages.
 *
 * <p>{@link io.github.dockerfilestages.web.Engine} and {@link io.github.dockerfilestages.web.Session} are the whole
 * interface. The types of JavaScript, the conversions of arguments and the JSON of answers are made from them and from
 * the records in {@link io.github.dockerfilestages.web.Answers} and {@link io.github.dockerfilestages.web.Arguments}.
 */
@NullMarked
package io.github.dockerfilestages.web;

import org.jspecify.annotations.NullMarked;
