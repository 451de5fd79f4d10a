/**
 * HAPI's own JPA server on H2, run in a process of its own: the only place that sees Spring, Jetty
 * or a database. Internal.
 */
@NullMarked
package io.github.dynactin.sandbox.server;

import org.jspecify.annotations.NullMarked;
