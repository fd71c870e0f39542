/**
 * Checks messages against the meta model of the Language Server Protocol, the machine-readable description that the
 * authors of the protocol publish: required members, types, enumerations, and no unknown members. The description is
 * not part of this project; without it, messages are not checked, and one test says so.
 */
package io.github.dockerfilestages.protocol.metamodel;
