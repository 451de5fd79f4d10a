/** What every mapper works with. Internal. */
@NullMarked
package io.github.dynactin.mapping.core;

import org.jspecify.annotations.NullMarked;
