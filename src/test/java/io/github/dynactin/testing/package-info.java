/** What tests of several packages share. Internal. */
@NullMarked
package io.github.dynactin.testing;

import org.jspecify.annotations.NullMarked;
