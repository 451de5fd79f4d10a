/** Tests of the figures for machines that watch. */
@NullMarked
package io.github.dynactin.telemetry;

import org.jspecify.annotations.NullMarked;
