/**
 * An append-only file of records that survives what kills a process: what was synced is there,
 * unchanged and in order, or it is said that it isn't. Knows nothing of what the records mean.
 * Internal.
 */
@NullMarked
package io.github.dynactin.journal;

import org.jspecify.annotations.NullMarked;
