/**
 * Holds messages against the meta model of the Language Server Protocol, the machine-readable description that the
 * protocol's authors publish: required members, types, enumerations, and no member that the description does not know.
 * The description is not part of this project; without it messages go unchecked and one test says so.
 */
package io.github.dockerfilestages.protocol.metamodel;
