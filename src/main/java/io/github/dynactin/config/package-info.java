/**
 * A configuration file: YAML, checked against the settings that there are, with the line of each.
 * Internal.
 */
@NullMarked
package io.github.dynactin.config;

import org.jspecify.annotations.NullMarked;
