/** R4 resources to JSON bytes, fast; the same bytes as HAPI's encoder. Public API. */
@NullMarked
package io.github.dynactin.encoding;

import org.jspecify.annotations.NullMarked;
