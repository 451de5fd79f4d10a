/** Resources into transaction bundles: order, addresses, uniqueness. Public API. */
@NullMarked
package io.github.dynactin.bundle;

import org.jspecify.annotations.NullMarked;
