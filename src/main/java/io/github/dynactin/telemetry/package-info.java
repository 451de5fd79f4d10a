/**
 * Figures of a run for machines that watch: as Prometheus' text and as OpenTelemetry's JSON. Knows
 * nothing of cases. Internal.
 */
@NullMarked
package io.github.dynactin.telemetry;

import org.jspecify.annotations.NullMarked;
