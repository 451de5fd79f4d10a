/** What several tests need. Internal. */
@NullMarked
package io.github.dynactin.testing;

import org.jspecify.annotations.NullMarked;
