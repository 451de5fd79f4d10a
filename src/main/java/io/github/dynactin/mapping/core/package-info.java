/**
 * What every mapper works with: its contract, the scope of a case, ids, references, and the few
 * elements that all resources share. Internal.
 */
@NullMarked
package io.github.dynactin.mapping.core;

import org.jspecify.annotations.NullMarked;
